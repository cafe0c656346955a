package de.zusage.reporting.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a workbook with a library that did not write it. */
final class XlsxReadBack {
    private static final int HEAD = 4;
    final XSSFWorkbook workbook;
    private final StatisticalTable table;
    private final Map<String, String> codes = new HashMap<>();

    XlsxReadBack(byte[] bytes, StatisticalTable table) {
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.table = table;
        table.periods()
                .forEach(p -> codes.put(
                        p.title().de() + "\n" + p.title().en() + "\n" + p.first() + " – " + p.last(), p.code()));
        table.authorities().forEach(a -> codes.put(a.name(), a.slug()));
        codes.put("Alle Modellstandorte\nAll authorities", "_T");
    }

    Sheet readable() {
        return workbook.getSheet("Tabelle");
    }

    Sheet tidy() {
        return workbook.getSheet("Daten");
    }

    Map<String, String> tidyCells() {
        Map<String, String> cells = new TreeMap<>();
        int last = tidy().getRow(0).getLastCellNum() - 1;
        for (int row = 1; row <= tidy().getLastRowNum(); row++) {
            Row line = tidy().getRow(row);
            List<String> groups = new ArrayList<>();
            for (int column = 14; column < last - 1; column += 2) {
                groups.add(line.getCell(column).getStringCellValue());
            }
            String period = line.getCell(4).getStringCellValue();
            String authority = line.getCell(10).getStringCellValue();
            Expected.add(cells, Expected.key(period, authority, groups), value(line.getCell(last)));
        }
        return cells;
    }

    /** What a person reads off the first sheet, found by the words beside it. */
    Map<String, String> readableCells() {
        return table.authorities().isEmpty() ? byGroup() : byAuthority();
    }

    private Map<String, String> byAuthority() {
        Map<String, String> cells = new TreeMap<>();
        int levels = table.dimensions().size();
        for (int row = HEAD + 1 + levels;
                row <= HEAD + 1 + levels + table.authorities().size();
                row++) {
            Row line = readable().getRow(row);
            String authority = code(line.getCell(0));
            for (int column = 3; column < line.getLastCellNum(); column++) {
                String period = code(readable().getRow(HEAD).getCell(column));
                if (line.getCell(column) == null || line.getCell(column).getCellType() == CellType.BLANK) {
                    continue;
                }
                List<String> groups = new ArrayList<>();
                for (int level = 0; level < levels; level++) {
                    groups.add(group(level, readable().getRow(HEAD + 1 + level).getCell(column)));
                }
                Expected.add(cells, Expected.key(period, authority, groups), value(line.getCell(column)));
            }
        }
        return cells;
    }

    private Map<String, String> byGroup() {
        Map<String, String> cells = new TreeMap<>();
        int levels = table.dimensions().size();
        for (int row = HEAD + 1; readable().getRow(row) != null; row++) {
            Row line = readable().getRow(row);
            List<String> groups = new ArrayList<>();
            for (int level = 0; level < levels; level++) {
                groups.add(group(level, line.getCell(level)));
            }
            for (int column = levels; column < line.getLastCellNum(); column++) {
                String period = code(readable().getRow(HEAD).getCell(column));
                Expected.add(cells, Expected.key(period, "_T", groups), value(line.getCell(column)));
            }
        }
        return cells;
    }

    private String code(Cell label) {
        String code = codes.get(label.getStringCellValue());
        if (code == null) {
            throw new AssertionError("unknown: " + label.getStringCellValue());
        }
        return code;
    }

    private String group(int level, Cell label) {
        String words = label.getStringCellValue();
        return table.dimensions().get(level).groups().stream()
                .filter(g -> (g.title().de() + "\n" + g.title().en()).equals(words)
                        || g.title().de().equals(words))
                .map(StatisticalTable.Part::code)
                .findFirst()
                .orElseGet(() -> {
                    if (!words.equals("Insgesamt\nTotal")) {
                        throw new AssertionError("unknown: " + words);
                    }
                    return "_T";
                });
    }

    private static String value(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Expected.number(BigDecimal.valueOf(cell.getNumericCellValue()))
                : Expected.symbol(cell.getStringCellValue());
    }
}
