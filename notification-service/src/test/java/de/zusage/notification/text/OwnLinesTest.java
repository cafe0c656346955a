package de.zusage.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinesTest {

    @Test
    void aLineIsForOneAuthorityAndOneLanguage() {
        OwnLines lines = lines("ar", "يوم الاثنين حتى الساعة 18");
        assertThat(lines.of("stuttgart", Language.ARABIC)).contains("يوم الاثنين حتى الساعة 18");
        assertThat(lines.of("stuttgart", Language.GERMAN)).isEmpty();
        assertThat(lines.of("leipzig", Language.ARABIC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\tb", "a\u0000b", "a\u2028b", "a\u202Eb", "a\u2066b"})
    void aLineIsOneLineWithoutControlCharacters(String line) {
        assertThatThrownBy(() -> lines("de", line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("zusage.text.addition.stuttgart.de");
    }

    @ParameterizedTest
    @CsvSource({"de, Montags \u2615 bis 18 Uhr, U+2615", "en, \uD83D\uDE42 Mondays, U+1F642"})
    void aLineCanBePrintedSoThatNoLetterIsHeldUpByIt(String language, String line, String named) {
        assertThatThrownBy(() -> lines(language, line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("zusage.text.addition.stuttgart." + language);
    }

    @Test
    void aLineHasThreeHundredLettersAtMost() {
        assertThat(lines("de", "a".repeat(300)).of("stuttgart", Language.GERMAN))
                .isPresent();
        assertThatThrownBy(() -> lines("de", "a".repeat(301))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "de, Sie müssen kommen.",
        "de, Ihre Beratungsstelle",
        "en, You MUST come.",
        "tr, Gelmek zorunda",
        "ckb-Arab, پێویستە بێن"
    })
    void aLineNeitherThreatensNorGivesAway(String language, String line) {
        assertThatThrownBy(() -> lines(language, line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no text to a client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"so", "ar-Latn", "deutsch", "german!"})
    void aLineIsInALanguageThereAreTextsIn(String language) {
        assertThatThrownBy(() -> lines(language, "a")).isInstanceOf(IllegalStateException.class);
    }

    private static OwnLines lines(String language, String line) {
        return new OwnLines(() -> Map.of("stuttgart", Map.of(language, line)));
    }
}
