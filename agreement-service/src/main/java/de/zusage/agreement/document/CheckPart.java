package de.zusage.agreement.document;

import de.zusage.agreement.document.Columns.Look;
import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;

/** The checksum of the text in print and as QR code, and what it is good for. A draft has neither. */
final class CheckPart {
    private final FoWriter fo;
    private final Columns columns;

    CheckPart(FoWriter fo, Columns columns) {
        this.fo = fo;
        this.columns = columns;
    }

    void write(Contents contents) {
        String hash = contents.textHash();
        if (hash == null) {
            return;
        }
        columns.heading("check", language -> language.check().heading());
        columns.row(Look.SMALL, language -> language.check().text());
        columns.across(false, () -> {
            fo.start("table", "role", "Div", "table-layout", "fixed", "border-collapse", "separate", "width", "100%");
            fo.empty("table-column", "column-width", "28mm");
            fo.empty("table-column", "column-width", "proportional-column-width(1)");
            fo.start("table-body", "role", "NonStruct").start("table-row", "role", "NonStruct");
            fo.start("table-cell", "role", "NonStruct", "padding-top", "3mm").start("block", "role", "P");
            contents.code()
                    .ifPresent(code -> fo.empty(
                            "external-graphic",
                            "src",
                            QrImage.dataAddress(code),
                            "content-width",
                            "23mm",
                            "content-height",
                            "23mm",
                            "fox:alt-text",
                            columns.languages().get(0).check().code()));
            fo.end().end();
            fo.start("table-cell", "role", "NonStruct", "padding-top", "3mm", "display-align", "center");
            columns.languages()
                    .forEach(language -> fo.start(
                                    "block-container",
                                    "role",
                                    "NonStruct",
                                    "writing-mode",
                                    language.rightToLeft() ? "rl-tb" : "lr-tb")
                            .start(
                                    "block",
                                    "role",
                                    "P",
                                    "xml:lang",
                                    language.language(),
                                    "font-family",
                                    FontFiles.familyFor(language.script()),
                                    "font-size",
                                    "8.5pt",
                                    "color",
                                    Ink.QUIET)
                            .text(language.check().hash())
                            .end()
                            .end());
            fo.start("block", "role", "P", "font-size", "8pt", "space-before", "1.5mm")
                    .text(hash)
                    .end();
            fo.end().end().end().end();
        });
    }
}
