package de.zusage.reporting.format;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.table.ReleaseHead;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The sheet to read: title and date of the table above its frozen head, definitions and symbols below it. */
final class ReadableSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int HEAD = 4;
    private static final double LABEL_WIDTH = 32;
    private static final double VALUE_WIDTH = 14;
    private final Worksheet sheet;
    private final StatisticalTable table;
    private final CrossTable cross;

    ReadableSheet(Worksheet sheet, StatisticalTable table) {
        this.sheet = sheet;
        this.table = table;
        this.cross = new CrossTable(table);
    }

    void write() {
        ReleaseHead release = table.release();
        sheet.value(0, 0, table.title().de());
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, table.title().en());
        sheet.style(1, 0).italic().set();
        sheet.value(
                2,
                0,
                "Stand: " + DAY.format(release.asOf()) + " · Veröffentlichung " + release.number() + " · Einheit: "
                        + table.unit().title().de() + " / "
                        + table.unit().title().en());
        int labels = cross.corner().size();
        int top = HEAD + writeHeads(labels);
        int below = writeRows(labels, top);
        writeNotes(below + 1);
        sheet.freezePane(labels, top);
        sheet.repeatRows(HEAD, top - 1);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Every column has all its words: merged cells hinder those who hear the sheet, and those who sort it. */
    private int writeHeads(int labels) {
        List<List<String>> heads = cross.heads();
        int columns = heads.get(0).size();
        int last = HEAD + heads.size() - 1;
        double[] heights = new double[heads.size()];
        for (int column = 0; column < columns; column++) {
            List<String> names = new ArrayList<>();
            for (List<String> level : heads) {
                names.add(level.get(column));
            }
            double width = SheetCells.width(names, VALUE_WIDTH);
            sheet.width(labels + column, width);
            for (int level = 0; level < heads.size(); level++) {
                sheet.value(HEAD + level, labels + column, names.get(level));
                heights[level] = Math.max(heights[level], SheetCells.height(names.get(level), width));
            }
        }
        for (int label = 0; label < labels; label++) {
            String name = cross.corner().get(label);
            sheet.value(last, label, name);
            sheet.width(label, widthOf(label));
            heights[heads.size() - 1] = Math.max(heights[heads.size() - 1], SheetCells.height(name, widthOf(label)));
        }
        for (int level = 0; level < heads.size(); level++) {
            sheet.rowHeight(HEAD + level, heights[level]);
        }
        sheet.range(HEAD, 0, last, labels + columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(SheetCells.SHADE)
                .set();
        return heads.size();
    }

    /** Answers the first row below the table. */
    private int writeRows(int labels, int top) {
        List<List<String>> rows = cross.rows();
        int columns = cross.heads().get(0).size();
        for (int row = 0; row < rows.size(); row++) {
            double height = 0;
            for (int label = 0; label < labels; label++) {
                height = Math.max(height, SheetCells.height(rows.get(row).get(label), widthOf(label)));
                sheet.value(top + row, label, rows.get(row).get(label));
                sheet.style(top + row, label)
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
            }
            sheet.rowHeight(top + row, height);
            for (int column = 0; column < columns; column++) {
                Figure figure = cross.at(row, column);
                if (figure != null) {
                    SheetCells.put(sheet, top + row, labels + column, table, figure);
                }
            }
        }
        return top + rows.size();
    }

    private double widthOf(int label) {
        return SheetCells.width(
                List.of(cross.corner().get(label)), label == 0 || !cross.isByAuthority() ? LABEL_WIDTH : VALUE_WIDTH);
    }

    private void writeNotes(int top) {
        List<Text> notes = new ArrayList<>();
        Text population = table.population();
        if (population != null) {
            notes.add(new Text("Gezählt: " + population.de(), "Counted: " + population.en()));
        }
        Text date = table.date();
        if (date != null) {
            notes.add(new Text("Maßgeblich: " + date.de(), "By: " + date.en()));
        }
        notes.addAll(Words.footnotes(table));
        ReleaseHead release = table.release();
        notes.add(new Text(
                "Tabellenprogramm " + release.catalogue() + ", Begriffe " + release.dictionary(),
                "Catalogue " + release.catalogue() + ", definitions " + release.dictionary()));
        int row = top;
        String correction = release.correction();
        if (correction != null) {
            sheet.value(row++, 0, "Berichtigung / Correction: " + correction);
        }
        for (Text note : notes) {
            sheet.value(row++, 0, note.de() + " / " + note.en());
        }
    }
}
