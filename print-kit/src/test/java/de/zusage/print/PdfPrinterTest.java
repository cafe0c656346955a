package de.zusage.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.print.testing.PdfChecks;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The printer and what we say of its fonts agree. */
class PdfPrinterTest {
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
    private static final PdfPrinter PRINTER = new PdfPrinter("somebody");

    @ParameterizedTest
    @CsvSource({"normal, ltr", "bold, ltr", "normal, rtl"})
    void everyCharacterThatTheFontsShowIsPrinted(String weight, String direction) throws Exception {
        String all = IntStream.range('!', 0x10000)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .mapToObj(Character::toString)
                .filter(Glyphs::show)
                .collect(Collectors.joining(" "));
        assertThat(all.length()).isGreaterThan(6000);
        assertThat(PdfChecks.text(print(all, weight, direction))).contains("Ạ", "Ж");
    }

    @Test
    void aWordOfSeveralScriptsIsPrinted() throws Exception {
        assertThat(PdfChecks.text(print("VereinግርማይОлена A\tB", "normal")))
                .contains("Олена", "ግርማይ", "A B")
                .doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"გიორგი", "Արմեն", "שרה", "রহিম", "குமார்", "สมชาย", "李小龍", "Ana 😀", "ግ\u0650"})
    void nothingIsPrintedWhereALetterHasNoGlyph(String text) {
        for (String weight : List.of("normal", "bold")) {
            assertThatThrownBy(() -> print(text, weight))
                    .isInstanceOf(NotPrintable.class)
                    .hasMessageNotContaining(text);
        }
    }

    @Test
    void equalDocumentsAreEqualFiles() {
        assertThat(print("Guten Tag", "normal"))
                .isEqualTo(print("Guten Tag", "normal"))
                .isNotEqualTo(print("Guten Abend", "normal"));
        assertThat(new String(print("Guten Tag", "normal"), StandardCharsets.ISO_8859_1))
                .as("the moment that was given, and not the one of printing")
                .containsPattern("<xmp:MetadataDate>"
                        + AT.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
    }

    private static byte[] print(String text, String weight) {
        return print(text, weight, "ltr");
    }

    private static byte[] print(String text, String weight, String direction) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FoWriter fo = new FoWriter(out);
        fo.start("root", "xml:lang", "de", "font-family", FontFiles.familyFor("Latn"), "font-weight", weight);
        fo.start("layout-master-set")
                .start("simple-page-master", "master-name", "page", "page-width", "210mm", "page-height", "297mm")
                .empty("region-body")
                .end()
                .end();
        fo.metadata("Test", List.of());
        fo.start("page-sequence", "master-reference", "page").start("flow", "flow-name", "xsl-region-body");
        fo.start("block").start("bidi-override", "unicode-bidi", "bidi-override", "direction", direction);
        fo.text(text).end().end().end().end().end();
        fo.close();
        return PRINTER.print(out.toByteArray(), AT);
    }
}
