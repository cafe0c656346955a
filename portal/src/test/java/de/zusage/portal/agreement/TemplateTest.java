package de.zusage.portal.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.agreement.Agreements.Parameter;
import de.zusage.portal.agreement.Agreements.Template;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void anOutlineHasAGapForWhatIsStillToBeSaid() {
        assertThat(template("Ich besuche ab dem {from} einen Sprachkurs.").outline())
                .isEqualTo("Ich besuche ab dem … einen Sprachkurs.");
        assertThat(template("Ich übe {hours, plural, one {eine Stunde} other {# Stunden}} in der Woche.")
                        .outline())
                .isEqualTo("Ich übe … Stunden in der Woche.");
        assertThat(template("Preis $1 \\ {offer}").outline()).isEqualTo("Preis $1 \\ …");
    }

    @Test
    void withoutWordsItIsNamedByItsCode() {
        assertThat(template(null).outline()).isEqualTo("SOME_CODE");
    }

    @Test
    void itIsOfAnOfferIfItAsksForOne() {
        Template seat = new Template(
                "SEAT", Side.PARTNER, GoalArea.LANGUAGE, Map.of("offer", new Parameter("OFFER", null, null)), "x");
        assertThat(seat.isOfOffer()).isTrue();
        assertThat(template("x").isOfOffer()).isFalse();
    }

    private static Template template(@Nullable String text) {
        return new Template("SOME_CODE", Side.CLIENT, GoalArea.LANGUAGE, Map.of(), text);
    }
}
