package de.zusage.agreement.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.template.Words.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private final Templates templates = new Templates();

    @Test
    void aLanguageIsUnreviewedWhileItsFrameOrAnyBlockIs() {
        assertThat(templates.unreviewed(List.of("de", "ti"), List.of())).containsExactly("de", "ti");
        assertThat(templates.unreviewed(List.of("de", "ti"), templates.all())).containsExactly("de", "ti");
    }

    @Test
    void aReviewHasAReviewerAndADay() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(Review.of(null, null).reviewed()).isFalse();
        assertThat(Review.of("A translators' office", day).reviewed()).isTrue();
        assertThatThrownBy(() -> Review.of("A translators' office", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Review.of(null, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsThatDoNotExistAreMissingAndNotADraft() {
        Template german =
                new Template("OWN", 1, Side.OFFICE, GoalArea.OTHER, "letter", Map.of(), Map.of("de", words()));
        assertThat(german.status("de")).isEqualTo(TextStatus.DRAFT);
        assertThat(german.status("ti")).isEqualTo(TextStatus.MISSING);
        assertThat(templates.unreviewed(List.of("ti"), List.of(german))).containsExactly("ti");
    }

    private static Words words() {
        return new Words("Wir helfen.", "es ist getan", "Die Beratungsstelle hilft.", Review.of(null, null));
    }
}
