package de.zusage.reporting.sheet;

import de.zusage.print.A4;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import de.zusage.reporting.sheet.Sheet.Section;
import de.zusage.reporting.sheet.Sheet.Term;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet laid out as XSL-FO on A4: the same words, pictures and tables as on the page. */
final class SheetPaper {
    static final String INK = "#1b1b1b";
    static final String HEADING = "#123456";
    static final String QUIET = "#444444";
    static final String RULE = "#8a8a8a";
    private static final A4 PAGES = new A4("15mm 20mm", "10mm", "14mm", "8mm", "9mm", 1);
    private final FoWriter fo;
    private final SheetWords words;

    private SheetPaper(FoWriter fo, SheetWords words) {
        this.fo = fo;
        this.words = words;
    }

    static byte[] write(Sheet sheet, String running, SheetWords words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
        FoWriter fo = new FoWriter(out);
        new SheetPaper(fo, words).all(sheet, running);
        fo.close();
        return out.toByteArray();
    }

    private void all(Sheet sheet, String running) {
        open(sheet, running);
        paragraph("H1", sheet.title(), "font-size", "19pt", "font-weight", "bold", "color", HEADING);
        paragraph("P", sheet.subtitle(), "font-size", "13pt", "space-after", "4mm");
        terms(sheet.facts());
        sheet.sections().forEach(this::section);
        A4.close(fo);
    }

    private void open(Sheet sheet, String running) {
        fo.start(
                "root",
                "xml:lang",
                "de",
                "font-family",
                FontFiles.familyFor("Latn"),
                "font-size",
                "9.5pt",
                "line-height",
                "1.4",
                "color",
                INK);
        Map<String, String> bookmarks = new LinkedHashMap<>();
        sheet.sections().forEach(section -> bookmarks.put(section.id(), section.heading()));
        PAGES.open(
                fo,
                sheet.title() + " – " + sheet.subtitle(),
                List.of(),
                bookmarks,
                () -> fo.start("block", "font-size", "8pt", "color", QUIET)
                        .text(running)
                        .end(),
                () -> {
                    fo.start("block", "font-size", "8pt", "color", QUIET, "text-align", "end");
                    A4.pageNumber(fo, words.say("page.number", "{page}", "{pages}"));
                    fo.end();
                });
    }

    private void section(Section section) {
        fo.start(
                        "block",
                        "role",
                        "H2",
                        "id",
                        section.id(),
                        "font-size",
                        "14pt",
                        "font-weight",
                        "bold",
                        "color",
                        HEADING,
                        "border-top",
                        "1.5pt solid #1f4e79",
                        "padding-top",
                        "1.5mm",
                        "space-before",
                        "9mm",
                        "space-after",
                        "2mm",
                        "keep-with-next.within-page",
                        "always")
                .text(section.heading())
                .end();
        section.words().forEach(text -> paragraph("P", text, "space-after", "2mm"));
        PaperTable tables = new PaperTable(fo);
        section.figures().forEach(tables::write);
        terms(section.terms());
        if (!section.notes().isEmpty()) {
            fo.start("list-block", "space-before", "3mm", "provisional-distance-between-starts", "4mm");
            section.notes().forEach(this::note);
            fo.end();
        }
        if (!section.absent().isEmpty()) {
            paragraph(
                    "H3",
                    words.say("page.absent"),
                    "font-weight",
                    "bold",
                    "space-before",
                    "4mm",
                    "keep-with-next.within-page",
                    "always");
            terms(section.absent());
        }
    }

    private void note(String note) {
        fo.start("list-item", "space-after", "1mm", "keep-together.within-page", "always");
        fo.start("list-item-label", "end-indent", "label-end()")
                .start("block")
                .text("•")
                .end()
                .end();
        fo.start("list-item-body", "start-indent", "body-start()")
                .start("block")
                .text(note)
                .end()
                .end();
        fo.end();
    }

    private void terms(List<Term> terms) {
        for (Term term : terms) {
            fo.start("block", "role", "P", "space-before", "1.2mm", "start-indent", "4mm", "text-indent", "-4mm");
            fo.start("inline", "font-weight", "bold").text(term.name() + ": ").end();
            fo.text(breakable(term.text())).end();
        }
    }

    /** An address may be broken after each of its strokes. */
    private static String breakable(String text) {
        return text.replaceAll("(?<=[a-z0-9])/(?=[a-z0-9])", "/\u200B");
    }

    private void paragraph(String role, String text, String... look) {
        String[] attributes = new String[look.length + 2];
        attributes[0] = "role";
        attributes[1] = role;
        System.arraycopy(look, 0, attributes, 2, look.length);
        fo.start("block", attributes).text(text).end();
    }
}
