package de.zusage.notification.letter;

import de.zusage.notification.message.WrittenLetter;
import de.zusage.notification.text.Wording;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Lays letters out as XSL-FO after DIN 5008, form B: the address stands where the window of an envelope is, and each
 * letter begins on a sheet of its own, also where both sides are printed. Nothing on it names topic, office or product.
 */
final class LetterSheet {

    private static final String TITLE = "Briefe";

    /** More letters than that need small print to fit in the window. */
    private static final int WIDE = 36;

    private final Optional<String> returnLine;

    LetterSheet(Optional<String> returnLine) {
        this.returnLine = returnLine;
    }

    /** A letter and the day on it in the words of its language. */
    record Page(WrittenLetter letter, String day) {}

    byte[] write(List<Page> pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        FoWriter fo = new FoWriter(out);
        fo.start("root", "xml:lang", "de", "font-family", FontFiles.familyFor("Latn"), "font-size", "11pt");
        LetterPaper.describe(fo);
        fo.metadata(TITLE, List.of());
        for (int i = 0; i < pages.size(); i++) {
            letter(fo, pages.get(i), "letter" + i);
        }
        fo.end();
        fo.close();
        return out.toByteArray();
    }

    private void letter(FoWriter fo, Page page, String id) {
        Wording wording = page.letter().wording();
        LetterPaper.begin(fo, id, wording.language().getLanguage());
        envelope(fo, page.letter().address());
        new LetterText(fo).write(page.day(), wording);
        LetterPaper.end(fo);
    }

    private void envelope(FoWriter fo, String address) {
        returnLine.ifPresent(line -> {
            window(fo, "57.7mm", "5mm", "after");
            fo.start("block", "role", "P", "font-size", "6.5pt", "border-bottom", "0.5pt solid #000000")
                    .text(line)
                    .end()
                    .end();
        });
        window(fo, "63.7mm", "26.3mm", "before");
        boolean wide = address.lines().anyMatch(line -> line.length() > WIDE);
        for (String line : address.lines().toList()) {
            fo.start("block", "role", "P", "font-size", wide ? "8pt" : "10pt", "line-height", wide ? "9.4pt" : "12pt")
                    .text(line)
                    .end();
        }
        fo.end();
    }

    /** A part of the field that the window shows. */
    private static void window(FoWriter fo, String top, String height, String align) {
        fo.start(
                "block-container",
                "absolute-position",
                "fixed",
                "left",
                "25mm",
                "top",
                top,
                "width",
                "80mm",
                "height",
                height,
                "display-align",
                align,
                "role",
                "NonStruct");
    }
}
