package de.zusage.reporting.format;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet with one line for each cell, to be filtered and counted on. */
final class TidySheet {
    private static final double WIDTH = 18;

    /** What the button of the filter takes of a head. */
    private static final double BUTTON = 3;

    private final Worksheet sheet;
    private final StatisticalTable table;

    TidySheet(Worksheet sheet, StatisticalTable table) {
        this.sheet = sheet;
        this.table = table;
    }

    void write() {
        TidyLines lines = new TidyLines(table);
        List<String> head = lines.head();
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.width(column, SheetCells.width(List.of(head.get(column)), WIDTH) + BUTTON);
        }
        sheet.rowHeight(0, SheetCells.height(head, WIDTH));
        sheet.range(0, 0, 0, head.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(SheetCells.SHADE)
                .set();
        int[] row = {0};
        lines.forEach(line -> {
            row[0]++;
            for (int column = 0; column < line.texts().size(); column++) {
                sheet.value(row[0], column, line.texts().get(column));
            }
            SheetCells.put(sheet, row[0], head.size() - 1, table, line.figure());
        });
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, row[0], head.size() - 1);
    }
}
