package de.zusage.reporting.sheet;

import de.zusage.print.FoWriter;
import de.zusage.reporting.sheet.Sheet.Grid;
import de.zusage.reporting.sheet.Sheet.Illustration;
import de.zusage.reporting.sheet.Sheet.Line;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A picture on paper, with what is said instead of it, and below it the table of its numbers. */
final class PaperTable {
    private static final int MANY = 4;

    /** Tables of no more lines are not broken over pages. */
    private static final int SHORT = 8;

    /** How wide a line is, in millimetres. */
    private static final int LINE = 170;

    private final FoWriter fo;

    PaperTable(FoWriter fo) {
        this.fo = fo;
    }

    void write(Illustration figure) {
        Chart chart = figure.chart();
        if (chart != null) {
            ChartDrawing drawing =
                    new ChartDrawing(figure.id(), figure.title(), Objects.requireNonNull(chart), "NotoSans");
            caption(figure.title(), "9.5pt", "6mm");
            fo.start("block", "role", "P", "keep-with-next.within-page", "always", "space-after", "1mm");
            fo.start(
                    "instream-foreign-object",
                    "content-width",
                    LINE + "mm",
                    "content-height",
                    Canvas.number(LINE * drawing.height() / ChartDrawing.WIDTH) + "mm",
                    "fox:alt-text",
                    figure.title() + ". " + chart.description());
            fo.raw(xml -> drawing.on(new Canvas(xml)));
            fo.end().end();
        }
        caption(figure.grid().caption(), chart == null ? "9.5pt" : "8pt", chart == null ? "5mm" : "1mm");
        table(figure.grid());
    }

    private void caption(String text, String size, String before) {
        fo.start(
                        "block",
                        "role",
                        "P",
                        "font-size",
                        size,
                        "font-weight",
                        size.equals("8pt") ? "normal" : "bold",
                        "color",
                        size.equals("8pt") ? SheetPaper.QUIET : SheetPaper.INK,
                        "space-before",
                        before,
                        "space-after",
                        "1mm",
                        "keep-with-next.within-page",
                        "always")
                .text(text)
                .end();
    }

    private void table(Grid grid) {
        boolean many = grid.columns().size() > MANY;
        ColumnWidths widths = ColumnWidths.of(grid, LINE);
        fo.start(
                "table",
                "table-layout",
                "fixed",
                "width",
                Canvas.number(widths.table()) + "mm",
                "keep-together.within-page",
                grid.lines().size() <= SHORT ? "always" : "auto",
                "border-collapse",
                "separate",
                "font-size",
                many ? "7.5pt" : "8.5pt",
                "line-height",
                "1.3");
        fo.empty("table-column", "fox:header", "true", "column-width", millimetres(widths.head()));
        widths.columns().forEach(width -> fo.empty("table-column", "column-width", millimetres(width)));
        fo.start("table-header").start("table-row");
        cell(grid.corner(), "start", true);
        grid.heads().forEach(column -> cell(column.text(), align(column), true));
        fo.end().end();
        fo.start("table-body");
        for (Line line : grid.lines()) {
            fo.start("table-row", "keep-together.within-page", "always");
            cell(line.head(), "start", false);
            line.values().forEach(value -> cell(value.text(), align(value), false));
            fo.end();
        }
        fo.end().end();
    }

    private static String millimetres(double width) {
        return String.format(Locale.ROOT, "%.2fmm", width);
    }

    private static String align(Value value) {
        return value.kind().equals(Value.TEXT) ? "start" : "end";
    }

    private void cell(String text, String align, boolean head) {
        List<String> look = head
                ? List.of("border-bottom", "1pt solid #1f4e79", "display-align", "after", "font-weight", "bold")
                : List.of("border-bottom", "0.4pt solid " + SheetPaper.RULE, "display-align", "before");
        String[] attributes = new String[look.size() + 4];
        for (int i = 0; i < look.size(); i++) {
            attributes[i] = look.get(i);
        }
        attributes[look.size()] = "padding";
        attributes[look.size() + 1] = "0.7mm 0.8mm";
        attributes[look.size() + 2] = "text-align";
        attributes[look.size() + 3] = align;
        fo.start("table-cell", attributes).start("block").text(text).end().end();
    }
}
