package de.zusage.reporting.format;

import de.zusage.reporting.format.StatisticalTable.Figure;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;

/** How a value stands in a sheet: a number as a number, everything else as its symbol. */
final class SheetCells {
    static final String SHADE = "E8EDF2";

    private static final double LINE = 13.5;

    private SheetCells() {}

    /** How high a row must be for a text that is broken between words; nothing else works it out. */
    static double height(String text, double width) {
        int lines = text.lines().mapToInt(line -> lines(line, (int) width)).sum();
        return Math.max(1, lines) * LINE;
    }

    private static int lines(String paragraph, int letters) {
        int lines = 1;
        int used = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (used > 0 && used + 1 + word.length() > letters) {
                lines++;
                used = 0;
            }
            used += word.length() + (used > 0 ? 1 : 0);
            lines += Math.max(0, used - 1) / letters;
            used = used > letters ? used % letters : used;
        }
        return lines;
    }

    static void put(Worksheet sheet, int row, int column, StatisticalTable table, Figure figure) {
        BigDecimal value = figure.value();
        if (value == null) {
            sheet.value(row, column, Words.symbol(figure.state()));
        } else {
            sheet.value(row, column, value);
        }
        sheet.style(row, column)
                .format(table.isOfRates() ? "0.0" : "#,##0")
                .horizontalAlignment("right")
                .verticalAlignment("top")
                .set();
    }
}
