package de.zusage.agreement.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {

    /** What an installation decided. */
    private record Decided(Map<String, Period> periods, Map<String, Map<String, Period>> carriers)
            implements RetentionConfig {
        @Override
        public boolean automatic() {
            return true;
        }

        @Override
        public Period preview() {
            return Period.ofDays(30);
        }

        @Override
        public int most() {
            return 1;
        }
    }

    @Test
    void theCarrierDecidesBeforeTheInstallationAndThatBeforeTheFile() {
        RetentionRules rules = new RetentionRules(new Decided(
                Map.of("case", Period.ofYears(4), "topics", Period.ofDays(7)),
                Map.of("carrier-a", Map.of("case", Period.ofYears(5)))));
        assertThat(rules.period("case", "carrier-a")).isEqualTo(Period.ofYears(5));
        assertThat(rules.period("case", "carrier-b")).isEqualTo(Period.ofYears(4));
        assertThat(rules.period("topics", null)).isEqualTo(Period.ofDays(7));
        assertThat(rules.period("case-without-agreement", "carrier-a")).isEqualTo(Period.ofYears(1));
    }

    @Test
    void everyRuleSaysWhatItIsFromWhenAndWhy() {
        RetentionRules rules = new RetentionRules(new Decided(Map.of(), Map.of()));
        assertThat(rules.all()).hasSize(14).allSatisfy(rule -> {
            assertThat(rule.data()).isNotBlank();
            assertThat(rule.startText()).isNotBlank();
            assertThat(rule.reason()).endsWith(".");
        });
        assertThat(rules.all().stream().map(RetentionRule::id)).containsAll(RetentionRules.OF_CASES);
    }

    @Test
    void aDecisionThatCannotBeMeantStopsTheStart() {
        assertThatThrownBy(() -> new RetentionRules(new Decided(Map.of("casse", Period.ofYears(4)), Map.of())))
                .hasMessageContaining("casse");
        assertThatThrownBy(() -> new RetentionRules(new Decided(Map.of("case", Period.ofYears(-4)), Map.of())))
                .hasMessageContaining("ends before it begins");
        assertThatThrownBy(() -> new RetentionRules(
                        new Decided(Map.of(), Map.of("carrier-a", Map.of("case-deceased", Period.ofDays(3))))))
                .hasMessageContaining("shorter than four weeks");
    }
}
