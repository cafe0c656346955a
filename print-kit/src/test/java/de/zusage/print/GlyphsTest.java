package de.zusage.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlyphsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Đặng Thị Ánh-M̂arie Q̄orān C̆elik",
                "Олександр Прикладовський",
                "Ἀλέξανδρος",
                "محمد پروین گچ ۱۲۳",
                "علی\u200cرضا",
                "کوردی ڵۆ",
                "ኣማኑኤል ግርማይ",
                "\u2068محمد\u2069 und \u200eAna\u200f",
                "A\tB\u00a0C\u202fD\u3000E\nF",
                "Verein/اتحاد (ግርማይ)"
            })
    void showsTheScriptsOfOurLanguagesAndWhatIsNotDrawn(String text) {
        assertThat(Glyphs.codes(text)).isEmpty();
        assertThat(Glyphs.codes(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "გიორგი, U+10D2",
        "Արմեն, U+0531",
        "שרה, U+05E8",
        "রহিম, U+09B0",
        "குமார், U+0B95",
        "สมชาย, U+0E0A",
        "李小龍, U+674E",
        "김, U+AE40",
        "Ana 😀, U+1F600",
        "𐐀𐐁, U+10400"
    })
    void namesTheCodePointsThatNoFontHas(String text, String one) {
        assertThat(Glyphs.codes(text)).contains(one).doesNotContain("U+0041", "U+0020");
        assertThat(Glyphs.show(text)).isFalse();
    }

    @Test
    void aMarkThatItsLettersFontLacksCannotBeShown() {
        assertThat(Glyphs.codes("ግ\u0650")).isEqualTo("U+0650, U+130D");
        assertThat(Glyphs.codes("Ana ب\u0650")).isEmpty();
    }

    @Test
    void aWordOfTwoFontsIsDividedBetweenThem() {
        assertThat(Glyphs.pieces("Frau Олена kommt")).containsExactly("Frau Олена kommt");
        assertThat(Glyphs.pieces("im Verein„ግርማይ“ und")).containsExactly("im Verein„ግርማይ“ und");
        assertThat(Glyphs.pieces("zu Олена/محمد, dann")).containsExactly("zu Олена/", "محمد,", " dann");
        assertThat(String.join("", Glyphs.pieces("Олена-محمد-ግርማይ"))).isEqualTo("Олена-محمد-ግርማይ");
    }

    @Test
    void whatIsNotDrawnIsLeftOutWhereTheFontHasNothingForIt() {
        assertThat(Glyphs.pieces("A\uFE0Fna ግር\u200cማይ A\u3000B")).containsExactly("Ana ግርማይ A B");
        assertThat(Glyphs.pieces("علی\u200cرضا")).containsExactly("علی\u200cرضا");
        assertThat(Glyphs.pieces("გიო Ana")).as("to be noticed").hasToString("[გიო,  Ana]");
    }
}
