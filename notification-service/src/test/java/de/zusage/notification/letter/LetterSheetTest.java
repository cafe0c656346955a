package de.zusage.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.notification.letter.LetterSheet.Page;
import de.zusage.notification.message.Letter;
import de.zusage.notification.message.WrittenLetter;
import de.zusage.notification.text.Wording;
import de.zusage.print.PdfPrinter;
import de.zusage.print.testing.PdfChecks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Letters in three scripts in one file, as other programs see it. */
class LetterSheetTest {
    private static final Instant AT = Instant.parse("2026-06-05T10:00:00Z");
    private static final String NAME = "Đặng Thị Ánh-M̂arie Q̄orān C̆elik";
    private static final String RETURN_LINE = "Postfach 10 20 30, 70001 Stuttgart";
    private static final PdfPrinter PRINTER = new PdfPrinter("Apache FOP");

    private final List<Page> pages = List.of(
            page(NAME + "\nHauptstraße 5\n70173 Stuttgart", "de-Latn", "5. Juni 2026", "Erinnerung", """
                    Guten Tag!

                    Sie haben am Freitag, 12. Juni 2026 einen Termin.

                    Freundliche Grüße
                    """),
            page("İbrahim Muster\nWeg 1", "ar-Arab", "5 يونيو 2026", "تذكير", """
                    \u200Fيوم سعيد!

                    \u200Fلديكم موعد يوم الجمعة، 12 يونيو 2026.
                    """),
            page("Ana Muster\nWeg 2", "ti-Ethi", "5 ሰነ 2026", "መዘኻኸሪ", """
                    ሰላም!

                    ንዓኹም ብዙሕ መዘኻኸሪ ኣሎ። ሕተቱና።
                    """));

    @Test
    void isAccessibleAndArchivableAndCanBeReadBack() throws Exception {
        byte[] pdf = print(pages);
        PdfChecks.render(pdf, "letters");
        PdfChecks.requireValid(pdf);
        String letters = PdfChecks.letters(PdfChecks.text(pdf));
        for (String word : List.of(
                NAME, "Hauptstraße", RETURN_LINE, "Freitag", "Grüße", "تذكير", "يونيو", "موعد", "መዘኻኸሪ", "ብዙሕ")) {
            assertThat(letters).contains(PdfChecks.letters(word));
        }
    }

    @Test
    void eachLetterBeginsOnASheetOfItsOwn() throws Exception {
        List<String> printed = PdfChecks.pages(print(pages));
        assertThat(printed).hasSize(6);
        assertThat(PdfChecks.letters(printed.get(0))).contains(PdfChecks.letters(NAME));
        assertThat(printed.get(2)).contains("Weg 1");
        assertThat(printed.get(4)).contains("Weg 2");
        assertThat(List.of(printed.get(1), printed.get(3), printed.get(5))).allMatch(String::isBlank);
    }

    @Test
    void neitherPaperNorFileNamesTopicOrProduct() throws Exception {
        byte[] pdf = print(pages);
        String inside = new String(pdf, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        try (var document = Loader.loadPDF(pdf)) {
            var about = document.getDocumentInformation();
            String said = about.getTitle()
                    + about.getProducer()
                    + about.getCreator()
                    + about.getAuthor()
                    + about.getSubject()
                    + about.getKeywords()
                    + PdfChecks.text(pdf);
            assertThat(said.toLowerCase(Locale.GERMAN)).doesNotContain("zusage", "beratung", "integration", "migra");
        }
        assertThat(inside).doesNotContain("zusage");
    }

    @Test
    void theAddressStaysInTheWindowHoweverLongItIs() throws Exception {
        String wide = "WWWWWWWWW MMMMMMMMM WWWWWWWWW MMMMMMMMM WWWWWWWWW MMMMMMMMM!";
        byte[] pdf = print(List.of(
                page(wide + "\n" + wide + "\n" + wide, "de-Latn", "5. Juni 2026", "Erinnerung", "Guten Tag!"),
                page("A\nB\nC\nD\nE\n70173 Stuttgart", "de-Latn", "5. Juni 2026", "Erinnerung", "Guten Tag!")));
        assertThat(Window.lowest(pdf, 0, 100)).isLessThan(90);
        assertThat(Window.lowest(pdf, 2, 100)).isLessThan(90);
        assertThat(Window.widest(pdf, 0, 98)).isLessThan(110);
    }

    @Test
    void aFullBatchIsOneFile() throws Exception {
        assertThat(PdfChecks.pages(print(Collections.nCopies(LetterApi.MOST, pages.get(1)))))
                .hasSize(2 * LetterApi.MOST);
    }

    private static byte[] print(List<Page> pages) {
        return PRINTER.print(new LetterSheet(Optional.of(RETURN_LINE)).write(pages), AT);
    }

    private static Page page(String address, String language, String day, String subject, String text) {
        Wording wording = new Wording("Erinnerung", subject, text, Locale.forLanguageTag(language));
        Letter letter = new Letter(new UUID(0, 1), new UUID(0, 2), AT);
        return new Page(new WrittenLetter(letter, address, wording), day);
    }
}
