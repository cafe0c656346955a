package de.zusage.agreement.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ðặng Thị Ánh",
                "O’Neil-Šćepanović",
                "D'Arc, genannt \"Jeanne\"",
                "H\u0331ayyim",
                "A",
                "Ольга",
                "李小龍",
                "علی\u200cرضا",
                "ක්\u200dරිස්ටෝ",
                "𐐀𐐁"
            })
    void takesNamesOfEveryScript(String name) {
        assertThat(new PersonName(name).text())
                .isEqualTo(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC));
    }

    @Test
    void keepsTheNormalFormWithoutSpacesAround() {
        assertThat(new PersonName(" Nguye\u0302\u0303n Thi\u0323 ").text()).isEqualTo("Nguyễn Thị");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "-",
                "123",
                "\u0301",
                "\u200B",
                "\u202E",
                "\u2066\u2069",
                "\u2066Ana\u2069",
                "Ana\u202Enhoj",
                "\u200FAna",
                "\uFEFFAna",
                "A\u00ADna",
                "\u200CAna",
                "Ana\u200D",
                "Ana\u200C Rita",
                "Ana\u200C\u200CRita",
                "\u3164",
                "Ana\u3164Rita",
                "Ana\nRita",
                "Ana\r\nBcc: x@y.de",
                "Ana\n",
                "Ana\tRita",
                "Ana\u0007",
                "Ana\u0085Rita",
                "Ana\u2028Rita",
                "Ana\uE000",
                "Ana\u0378",
                "Ana\uFFFF",
                "Ana\uDB40\uDC41",
                "A\u034Fna",
                "Ana\uFE00",
                "Ana\uFE0F",
                "ក\u17B4",
                "ក\u17B5",
                "Ana\u180B",
                "ᠠ\u180F",
                "Ana\uDB40\uDD00",
                "Ana\uDB40\uDDEF",
                "Ana\u2800Rita",
                "Ana\uFFA0",
                "Ana\u2065"
            })
    void refusesWhatIsNotSeenAndWhatHasNoLetter(String name) {
        assertThatThrownBy(() -> new PersonName(name)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isAtMostTwoHundredCharactersLongAndDoesNotTellItself() {
        assertThat(new PersonName("a".repeat(200))).hasToString("PersonName[…]");
        assertThat(new PersonName("\uD83A\uDD00".repeat(200)).text()).hasSize(400); // Adlam, two units a letter
        assertThatThrownBy(() -> new PersonName("a" + "\u0301\u0323".repeat(800)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PersonName("a".repeat(201)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageNotContaining("aa");
    }
}
