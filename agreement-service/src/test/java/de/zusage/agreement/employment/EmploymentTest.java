package de.zusage.agreement.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.employment.Employment.Workplace;
import de.zusage.kit.web.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmploymentTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private static Employment from(LocalDate first, @Nullable LocalDate last) {
        Workplace workplace = new Workplace("stuttgart", "stuttgart-a", "carrier-a");
        return new Employment(new UUID(0, 1), workplace, new UUID(0, 2), first, last, Instant.EPOCH);
    }

    @Test
    void contractsThatFollowEachOtherCoverATerm() {
        List<Employment> renewed = List.of(from(FIRST, LAST), from(LAST.plusDays(1), LAST.plusDays(9)));
        assertThat(Employment.cover(renewed, FIRST, LAST.plusDays(9))).isTrue();
        assertThat(Employment.cover(renewed, FIRST, LAST.plusDays(10))).isFalse();
        assertThat(Employment.cover(renewed, FIRST.minusDays(1), LAST)).isFalse();
    }

    @Test
    void aDayBetweenTwoContractsIsNotCovered() {
        List<Employment> interrupted = List.of(from(FIRST, LAST), from(LAST.plusDays(2), null));
        assertThat(Employment.cover(interrupted, FIRST, LAST.plusDays(2))).isFalse();
        assertThat(Employment.cover(interrupted, LAST.plusDays(2), LAST.plusYears(9)))
                .isTrue();
    }

    @Test
    void aShortContractWithinALongOneTakesNothingAway() {
        List<Employment> nested = List.of(from(FIRST, LAST), from(FIRST.plusDays(1), FIRST.plusDays(2)));
        assertThat(Employment.cover(nested, FIRST, LAST)).isTrue();
    }

    @Test
    void endsOnADayOfItsOwn() {
        Employment employment = from(FIRST, LAST);
        assertThatThrownBy(() -> employment.end(FIRST.minusDays(1), Instant.EPOCH))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> employment.end(LAST.plusDays(1), Instant.EPOCH))
                .isInstanceOf(RuleViolation.class);
        employment.end(FIRST, Instant.EPOCH);
        assertThat(employment.validTo).isEqualTo(FIRST);
        assertThat(employment.revision).isEqualTo(2);
    }
}
