package de.zusage.notification.letter;

import de.zusage.notification.text.Wording;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import java.util.Locale;

/** What a letter says, in the direction of its script. */
final class LetterText {

    private final FoWriter fo;

    LetterText(FoWriter fo) {
        this.fo = fo;
    }

    void write(String day, Wording wording) {
        Locale language = wording.language();
        fo.start("block-container", "role", "NonStruct", "writing-mode", wording.runsRightToLeft() ? "rl-tb" : "lr-tb");
        fo.start(
                "block",
                "role",
                "NonStruct",
                "xml:lang",
                language.getLanguage(),
                "font-family",
                FontFiles.familyFor(language.getScript()),
                "line-height",
                "1.45");
        paragraph("P", day, "text-align", "end", "space-after", "8mm");
        paragraph("H1", wording.subject(), "font-weight", "bold", "font-size", "12pt", "space-after", "6mm");
        for (String paragraph : wording.text().strip().split("\n{2,}", -1)) {
            paragraph.lines().forEach(line -> paragraph("P", line));
            paragraph("NonStruct", "", "space-after", "3mm");
        }
        fo.end().end();
    }

    private void paragraph(String role, String text, String... look) {
        String[] attributes = new String[look.length + 2];
        attributes[0] = "role";
        attributes[1] = role;
        System.arraycopy(look, 0, attributes, 2, look.length);
        fo.start("block", attributes).text(text).end();
    }
}
