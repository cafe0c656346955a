package de.zusage.agreement.document;

import de.zusage.print.FoWriter;
import de.zusage.print.FontFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of German and the client's language side by side, in one layout table whose cells are read row by row. Without
 * a second language there is one column.
 */
final class Columns {
    private static final String NOT_A_TABLE = "NonStruct";

    private final FoWriter fo;
    private final List<DocumentWords> languages;

    Columns(FoWriter fo, List<DocumentWords> languages) {
        this.fo = fo;
        this.languages = List.copyOf(languages);
    }

    List<DocumentWords> languages() {
        return languages;
    }

    /** How a row looks, and what it is to somebody who listens to it. */
    enum Look {
        TITLE("H1", "font-size", "150%", "font-weight", "bold", "line-height", "1.35", "space-after", "1.5mm"),
        HEADING(
                "H2",
                "font-size",
                "115%",
                "font-weight",
                "bold",
                "color",
                Ink.HEADING,
                "space-before",
                "5mm",
                "space-before.conditionality",
                "retain",
                "space-after",
                "0.5mm",
                "keep-with-next.within-page",
                "always"),
        PARAGRAPH("P"),
        APART("P", "space-before", "5mm", "space-before.conditionality", "retain"),
        SMALL("P", "font-size", "85%", "color", Ink.QUIET, "space-before", "0.6mm"),
        NOTE(
                "P",
                "font-size",
                "85%",
                "color",
                Ink.QUIET,
                "space-before",
                "4mm",
                "space-before.conditionality",
                "retain"),
        MARK("P", "font-size", "85%", "font-weight", "bold", "color", Ink.HEADING);

        private final String role;
        private final List<String> attributes;

        Look(String role, String... attributes) {
            this.role = role;
            this.attributes = List.of(attributes);
        }

        String role() {
            return role;
        }
    }

    /** One paragraph of a cell. */
    record Line(Look look, String text) {}

    void begin() {
        fo.start("table", "role", "Div", "table-layout", "fixed", "border-collapse", "separate", "width", "100%");
        fo.empty("table-column", "column-width", "8mm");
        languages.forEach(language -> fo.empty("table-column", "column-width", "proportional-column-width(1)"));
        fo.start("table-header", "role", NOT_A_TABLE).start("table-row", "role", NOT_A_TABLE);
        number("");
        languages.forEach(language -> cell(language, "0", List.of(new Line(Look.SMALL, language.column()))));
        fo.end().end();
        fo.start("table-body", "role", NOT_A_TABLE);
    }

    void end() {
        fo.end().end();
    }

    void row(Look look, Function<DocumentWords, String> text) {
        row(null, language -> List.of(new Line(look, text.apply(language))), look == Look.HEADING);
    }

    /** Several paragraphs that stay on one page. */
    void paragraphs(Function<DocumentWords, List<Line>> lines) {
        row(null, lines, false);
    }

    void heading(String id, Function<DocumentWords, String> text) {
        open(true);
        fo.start("table-cell", "role", NOT_A_TABLE)
                .start("block", "role", "P", "id", id)
                .end()
                .end();
        languages.forEach(language -> cell(language, "0", List.of(new Line(Look.HEADING, text.apply(language)))));
        fo.end();
    }

    /** A numbered row, ruled off from the next. */
    void numbered(int number, Function<DocumentWords, List<Line>> lines) {
        row(number + ".", lines, false);
    }

    /** One cell over all columns; it must hold blocks. */
    void across(boolean keepWithNext, Runnable content) {
        open(keepWithNext);
        number("");
        fo.start("table-cell", "role", NOT_A_TABLE, "number-columns-spanned", Integer.toString(languages.size()));
        content.run();
        fo.end().end();
    }

    private void row(@Nullable String number, Function<DocumentWords, List<Line>> lines, boolean keepWithNext) {
        open(keepWithNext);
        number(number == null ? "" : number);
        String rule = number == null ? "0" : "0.4pt solid " + Ink.RULE;
        languages.forEach(language -> cell(language, rule, lines.apply(language)));
        fo.end();
    }

    private void open(boolean keepWithNext) {
        List<String> attributes = new ArrayList<>(List.of("role", NOT_A_TABLE, "keep-together.within-page", "always"));
        if (keepWithNext) {
            attributes.addAll(List.of("keep-with-next.within-page", "always"));
        }
        fo.start("table-row", attributes.toArray(String[]::new));
    }

    private void number(String number) {
        fo.start("table-cell", "role", NOT_A_TABLE, "padding-top", "1.7mm");
        fo.start("block", "role", "P", "color", Ink.QUIET, "font-size", "9pt")
                .text(number)
                .end();
        fo.end();
    }

    private void cell(DocumentWords language, String rule, List<Line> lines) {
        boolean first = language.equals(languages.get(0));
        fo.start(
                "table-cell",
                "role",
                NOT_A_TABLE,
                first ? "padding-right" : "padding-left",
                "4mm",
                "padding-top",
                rule.equals("0") ? "0.7mm" : "1.5mm",
                "padding-bottom",
                rule.equals("0") ? "0.7mm" : "2mm",
                "border-bottom",
                rule.equals("0") ? "0pt none" : rule);
        fo.start(
                "block-container",
                "role",
                NOT_A_TABLE,
                "writing-mode",
                language.rightToLeft() ? "rl-tb" : "lr-tb",
                "font-family",
                FontFiles.familyFor(language.script()),
                "font-size",
                "10pt",
                "line-height",
                language.rightToLeft() ? "1.5" : "1.4");
        for (Line line : lines) {
            String[] attributes = Stream.concat(
                            Stream.of("role", line.look().role(), "xml:lang", language.language()),
                            line.look().attributes.stream())
                    .toArray(String[]::new);
            fo.start("block", attributes).text(line.text()).end();
        }
        fo.end().end();
    }
}
