package de.zusage.agreement.document;

import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import java.util.List;
import java.util.Map;

/** What stands around the text on every page: size and margins, running head and foot, bookmarks, metadata. */
final class SheetFrame {
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
        fo.start("layout-master-set");
        fo.start(
                "simple-page-master",
                "master-name",
                "page",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "20mm");
        fo.empty("region-body", "margin-top", "13mm", "margin-bottom", "15mm");
        fo.empty("region-before", "extent", "11mm");
        fo.empty("region-after", "extent", "12mm", "display-align", "after");
        fo.end().end();
        fo.metadata(
                contents.text().outline(contents.text().authoritative()).title(),
                contents.textHash() == null ? List.of() : contents.names());
        fo.start("bookmark-tree");
        chapters.forEach((id, title) -> fo.start("bookmark", "internal-destination", id)
                .start("bookmark-title")
                .text(title)
                .end()
                .end());
        fo.end();
        fo.start("page-sequence", "master-reference", "page", "id", "all");
        fo.start("static-content", "flow-name", "xsl-region-before");
        running(this::head, "border-bottom");
        fo.end();
        fo.start("static-content", "flow-name", "xsl-region-after");
        running(this::page, "border-top");
        if (contents.textHash() != null) {
            fo.start("block", "font-size", "7pt", "color", Ink.QUIET, "space-before", "0.8mm")
                    .text("SHA-256 " + contents.textHash())
                    .end();
        }
        fo.end();
        fo.start("flow", "flow-name", "xsl-region-body");
    }

    void close() {
        fo.end().end().end();
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

    private void page(DocumentWords language) {
        String pattern = language.page();
        int page = pattern.indexOf("{page}");
        int pages = pattern.indexOf("{pages}");
        fo.text(pattern.substring(0, page)).empty("page-number");
        fo.text(pattern.substring(page + "{page}".length(), pages)).empty("page-number-citation-last", "ref-id", "all");
        fo.text(pattern.substring(pages + "{pages}".length()));
    }
}
