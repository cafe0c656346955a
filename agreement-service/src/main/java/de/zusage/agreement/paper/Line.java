package de.zusage.agreement.paper;

import de.zusage.kit.web.CsvTable;
import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts, the heading is 1
 * @param cells as text; a day of a spreadsheet is its number
 * @param formula the first cell that holds a formula, or -1
 */
record Line(int number, List<String> cells, int formula) {
    static final int NO_FORMULA = CsvTable.NO_FORMULA;

    boolean blank() {
        return formula == NO_FORMULA && cells.stream().allMatch(String::isBlank);
    }

    /** The content of a table never reaches a log by accident. */
    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
