package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.template.Template.Kind;
import de.zusage.agreement.template.Template.Parameter;
import de.zusage.agreement.template.Words.Review;
import de.zusage.kit.web.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternRulesTest {
    private static final String COUNTED = "Wir helfen {count, plural, one {einmal} other {#-mal}} bis zum {by}.";
    private final PatternRules rules = new PatternRules(
            new Templates().wording("de"),
            Map.of("count", new Parameter(Kind.NUMBER, 1, 3), "by", new Parameter(Kind.DATE, null, null)));

    @Test
    void takesThePlainParametersAndPlurals() {
        assertThatCode(() -> rules.check(words(COUNTED, "es ist getan"))).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(words("Wir helfen {count} Mal bis zum {by}.", "es ist getan")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesEverythingElse() {
        for (String wrong : List.of(
                "Wir helfen {count} Mal.",
                "Wir helfen {count} Mal bis zum {by} mit {name}.",
                "Wir helfen {0} Mal bis zum {by}, {count}.",
                "Wir helfen {count bis zum {by}.",
                "Wir helfen {count, plural, one {einmal}} bis zum {by}.",
                "Wir helfen {count, plural, few {wenig} other {#}} bis zum {by}.",
                "Wir helfen {count, plural, offset:1 one {einmal} other {#}} bis zum {by}.",
                "Wir helfen {count, plural, one {am {by}} other {#}}.",
                "Wir helfen {count, number, ::currency/EUR} bis zum {by}.",
                "Wir helfen {count, select, other {viel}} bis zum {by}.",
                "Wir helfen {count} bis zum {by, date, full}.",
                "Wir helfen {count} bis zum {by, plural, other {x}}.",
                "Wir helfen '{'mehr'}' {count} bis zum {by}.",
                "Wir helfen\u202e {count} bis zum {by}.",
                "Wir helfen გ {count} bis zum {by}.",
                "Wir\n helfen {count} bis zum {by}.",
                "Wir helfen {count} bis zum {by}" + " sehr".repeat(50) + ".")) {
            assertThatThrownBy(() -> rules.check(words(wrong, "es ist getan")))
                    .as(wrong)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> rules.check(words(COUNTED, "{count} Besuche"))).isInstanceOf(InvalidInput.class);
    }

    private static Words words(String text, String criterion) {
        return new Words(text, criterion, text, Review.of(null, null));
    }
}
