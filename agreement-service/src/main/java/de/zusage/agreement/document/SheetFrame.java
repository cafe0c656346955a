package de.zusage.agreement.document;

import de.zusage.print.A4;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import java.util.List;
import java.util.Map;

/** What stands around the text on every page: size and margins, running head and foot, bookmarks, metadata. */
final class SheetFrame {
    private static final A4 PAGES = new A4("20mm", "13mm", "15mm", "11mm", "12mm", 1);
    private final FoWriter fo;
    private final Contents contents;
    private final List<DocumentWords> languages;

    SheetFrame(FoWriter fo, Contents contents, List<DocumentWords> languages) {
        this.fo = fo;
        this.contents = contents;
        this.languages = languages;
    }

    void open(Map<String, String> chapters) {
        DocumentWords german = languages.get(0);
        fo.start(
                "root",
                "xml:lang",
                german.language(),
                "font-family",
                FontFiles.familyFor(german.script()),
                "font-size",
                "10pt",
                "color",
                Ink.TEXT);
        PAGES.open(
                fo,
                contents.text().outline(contents.text().authoritative()).title(),
                contents.textHash() == null ? List.of() : contents.names(),
                chapters,
                () -> running(this::head, "border-bottom"),
                this::foot);
    }

    private void foot() {
        running(language -> A4.pageNumber(fo, language.page()), "border-top");
        if (contents.textHash() != null) {
            fo.start("block", "font-size", "7pt", "color", Ink.QUIET, "space-before", "0.8mm")
                    .text("SHA-256 " + contents.textHash())
                    .end();
        }
    }

    void close() {
        A4.close(fo);
    }

    /** One line with each language at its own side of the page. */
    private void running(java.util.function.Consumer<DocumentWords> content, String rule) {
        fo.start(
                "table",
                "table-layout",
                "fixed",
                "border-collapse",
                "separate",
                "width",
                "100%",
                rule,
                "0.4pt solid " + Ink.RULE,
                rule.replace("border", "padding"),
                "1mm");
        languages.forEach(language -> fo.empty("table-column", "column-width", "proportional-column-width(1)"));
        fo.start("table-body").start("table-row");
        for (DocumentWords language : languages) {
            fo.start("table-cell");
            fo.start("block-container", "writing-mode", language.rightToLeft() ? "rl-tb" : "lr-tb");
            fo.start(
                    "block",
                    "xml:lang",
                    language.language(),
                    "font-family",
                    FontFiles.familyFor(language.script()),
                    "font-size",
                    "8.5pt",
                    "color",
                    Ink.QUIET,
                    "text-align",
                    language.equals(languages.get(0)) || language.rightToLeft() ? "start" : "end");
            content.accept(language);
            fo.end().end().end();
        }
        fo.end().end().end();
    }

    private void head(DocumentWords language) {
        if (contents.draft()) {
            fo.start("inline", "font-weight", "bold", "color", Ink.HEADING)
                    .text(language.draft())
                    .end();
        } else {
            String title = contents.text().outline(language.language()).title();
            String version = language.fill(
                    language.version(),
                    Map.of("number", Integer.toString(contents.text().version())));
            fo.text(title + " · " + version);
        }
    }
}
