package de.zusage.agreement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n ",
                "123",
                "a\u0000b",
                "a\tb",
                "a\u202eb",
                "a\u2067b\u2069",
                "a\u200fb",
                "a\u061cb",
                "a\u2028b",
                "a\u200bb",
                "a\ufeffb",
                "\u3164",
                "a\ue000",
                "a\n1\n2\n3\n4\n5\n6\n7\n8"
            })
    void refusesWhatIsNotSeenOrTurnsTheLine(String text) {
        refused(text);
    }

    @Test
    void hasAtMostFiveHundredCharacters() {
        assertThat(new PlainWords("ß".repeat(500)).text()).hasSize(500);
        refused("ß".repeat(501));
        refused("a" + "\u0301".repeat(100_000));
    }

    @Test
    void keepsLinesInNormalFormCWithoutBlanksAroundThem() {
        assertThat(new PlainWords(" Ich frage \r\n\n  im Verein. ").text()).isEqualTo("Ich frage\nim Verein.");
        assertThat(new PlainWords(Normalizer.normalize("Çelik", Normalizer.Form.NFD)).text())
                .isEqualTo("Çelik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"می\u200cخواهم", "أسأل في النادي: 3 مرات؟", "ኣብ ክለብ ይሓትት።", "Ich spare {50} € & mehr <b>"})
    void takesEveryScriptOfOursAndAnyPunctuation(String text) {
        assertThat(new PlainWords(text).text()).isEqualTo(text);
    }

    @Test
    void neverReachesALogByAccident() {
        assertThat(new PlainWords("Schulden")).hasToString("PlainWords[…]");
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> new PlainWords(text)).isInstanceOf(InvalidInput.class);
    }
}
