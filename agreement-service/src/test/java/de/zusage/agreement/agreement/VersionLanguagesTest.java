package de.zusage.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.agreement.VersionLanguages.Outlook;
import de.zusage.kit.web.RuleViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionLanguagesTest {
    private static final Outlook UNREVIEWED =
            new Outlook(List.of("ar"), List.of("de", "ar"), List.of("de", "ar"), List.of());

    @Test
    void aTextThatNobodyReviewedIsNotOfferedAndTheLanguagesAreNamed() {
        assertThatThrownBy(() -> UNREVIEWED.requireReviewed(false))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.rule()).isEqualTo("text-not-reviewed");
                    assertThat(violation.detail()).contains("de, ar");
                });
    }

    @Test
    void theDemoOffersItAllTheSame() {
        assertThatCode(() -> UNREVIEWED.requireReviewed(true)).doesNotThrowAnyException();
    }

    @Test
    void aReviewedTextIsOfferedEverywhere() {
        Outlook reviewed = new Outlook(List.of("ar"), List.of("de", "ar"), List.of(), List.of());
        assertThatCode(() -> reviewed.requireReviewed(false)).doesNotThrowAnyException();
    }
}
