package de.zusage.notification.letter;

import de.zusage.print.FoWriter;

/** The sheets of a letter: a first one with room for the address and marks to fold at, and those behind it. */
final class LetterPaper {

    private LetterPaper() {}

    static void describe(FoWriter fo) {
        fo.start("layout-master-set");
        sheet(fo, "first", "98.5mm");
        sheet(fo, "next", "25mm");
        sheet(fo, "back", "25mm");
        fo.start("page-sequence-master", "master-name", "letter").start("repeatable-page-master-alternatives");
        fo.empty("conditional-page-master-reference", "master-reference", "back", "blank-or-not-blank", "blank");
        fo.empty("conditional-page-master-reference", "master-reference", "first", "page-position", "first");
        fo.empty("conditional-page-master-reference", "master-reference", "next", "page-position", "any");
        fo.end().end().end();
    }

    private static void sheet(FoWriter fo, String name, String top) {
        fo.start("simple-page-master", "master-name", name, "page-width", "210mm", "page-height", "297mm");
        fo.empty(
                "region-body",
                "margin-top",
                top,
                "margin-bottom",
                "25mm",
                "margin-left",
                "25mm",
                "margin-right",
                "20mm");
        fo.empty("region-after", "region-name", name + "-foot", "extent", "18mm");
        fo.empty("region-start", "region-name", name + "-edge", "extent", "15mm");
        fo.end();
    }

    /** Up to the flow of its text. */
    static void begin(FoWriter fo, String id, String language) {
        fo.start(
                "page-sequence",
                "master-reference",
                "letter",
                "id",
                id,
                "xml:lang",
                language,
                "initial-page-number",
                "1",
                "force-page-count",
                "end-on-even");
        fo.start("static-content", "flow-name", "next-foot")
                .start("block", "text-align", "center", "font-size", "9pt")
                .empty("page-number")
                .end()
                .end();
        fo.start("static-content", "flow-name", "first-edge");
        mark(fo, "105mm", "4mm");
        mark(fo, "148.5mm", "6mm");
        mark(fo, "210mm", "4mm");
        fo.end();
        fo.start("flow", "flow-name", "xsl-region-body");
    }

    static void end(FoWriter fo) {
        fo.end().end();
    }

    private static void mark(FoWriter fo, String top, String width) {
        fo.start(
                "block-container",
                "absolute-position",
                "fixed",
                "left",
                "3mm",
                "top",
                top,
                "width",
                width,
                "height",
                "1mm");
        fo.empty("block", "border-top", "0.3pt solid #808080");
        fo.end();
    }
}
