package de.zusage.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {
    private static final String WITH_MARKS = "Đặng Thị Ánh-M̂arie Q̄orān C̆elik";

    @ParameterizedTest
    @ValueSource(
            strings = {
                WITH_MARKS + "\nc/o Müller & Söhne\nHauptstr. 5 a (Hinterhaus)\n70173 Stuttgart",
                "Nguyễn Văn A\r\nPostfach 1\r\n10115 Berlin",
                " İbrahim Çağlar \n Am Ösch 3/1 ",
                "1\n2 A\n3\n4\n5\n6"
            })
    void takesTheLettersOfDin91379(String address) {
        if (address.startsWith("1")) {
            assertThatThrownBy(() -> new PostalAddress(address)).hasMessageContaining("name on the letter box");
        } else {
            assertThat(new PostalAddress(address).value())
                    .isEqualTo(address.replace("\r", "")
                            .lines()
                            .map(String::strip)
                            .reduce((a, b) -> a + "\n" + b)
                            .get());
        }
    }

    @Test
    void isTheSameHoweverItsMarksAreWritten() {
        String decomposed = Normalizer.normalize(WITH_MARKS + "\nWeg 1", Normalizer.Form.NFD);
        assertThat(new PostalAddress(decomposed)).isEqualTo(new PostalAddress(WITH_MARKS + "\nWeg 1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Muster",
                "Ana\n\n70173 Stuttgart",
                "A\nB\nC\nD\nE\nF\nG",
                "Ana\nWeg 1\u0007",
                "Ana\u200b\nWeg 1",
                "Ana\u202e\nWeg 1",
                "Ana\u00a0M\nWeg 1",
                "Ana\tM\nWeg 1",
                "محمد\nWeg 1",
                "Олена\nWeg 1",
                "李小龍\nWeg 1",
                "Ana 😀\nWeg 1",
                "Ana\u2028B\nWeg 1"
            })
    void refusesWhatThePostOrAWindowCannotBear(String address) {
        assertThatThrownBy(() -> new PostalAddress(address)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void namesTheLettersThatTheFontsDoNotHave() {
        assertThatThrownBy(() -> new PostalAddress("Ana \uD837\uDF00\nWeg 1")).hasMessageContaining("U+1DF00");
    }

    @Test
    void fitsTheWindow() {
        String longest = "A".repeat(60);
        assertThat(new PostalAddress(longest + "\n" + longest + "\n" + longest).value())
                .hasLineCount(3);
        assertThatThrownBy(() -> new PostalAddress(longest + "\n" + longest + "\n" + longest + "\nB"))
                .hasMessageContaining("counts as two");
        assertThatThrownBy(() -> new PostalAddress("A".repeat(61) + "\nB")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PostalAddress("a\u0323".repeat(100_000) + "\nB"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isNoWordOfALog() {
        assertThat(new PostalAddress("Ana\nWeg 1").toString()).doesNotContain("Ana");
    }
}
