package de.zusage.reporting.format;

import de.zusage.reporting.format.StatisticalTable.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** How a value stands in a sheet: a number as a number, everything else as its symbol. */
final class SheetCells {
    static final String SHADE = "E8EDF2";

    /** How high a line of the sheet's letters is, in points. */
    private static final double LINE = 15;

    /** How wide a bold letter may be where the font of the sheet is replaced by a wider one; 1 is a digit of its own. */
    private static final double LETTER = 1.3;

    private SheetCells() {}

    /** How wide a column must be for no word of the texts to be broken. */
    static double width(List<String> texts, double least) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .mapToDouble(word -> Math.ceil(word.length() * LETTER) + 1)
                .reduce(least, Math::max);
    }

    /** How high a row must be for a text that is broken between words; nothing else works it out. */
    static double height(String text, double width) {
        int lines = text.lines().mapToInt(line -> lines(line, width)).sum();
        return Math.max(1, lines) * LINE;
    }

    static double height(List<String> texts, double width) {
        return texts.stream().mapToDouble(text -> height(text, width)).max().orElse(0);
    }

    private static int lines(String paragraph, double width) {
        int lines = 1;
        double used = 0;
        for (String word : paragraph.split(" ", -1)) {
            double needed = word.length() * LETTER;
            if (used > 0 && used + LETTER + needed > width) {
                lines++;
                used = 0;
            }
            used += needed + (used > 0 ? LETTER : 0);
            lines += (int) Math.max(0, Math.ceil(used / width) - 1);
            used = used > width ? used % width : used;
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
