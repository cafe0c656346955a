package de.zusage.agreement.paper;

import de.zusage.kit.web.CsvTable;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a table row by row, CSV or the first sheet of a workbook; what it really is, its first bytes say. */
@ApplicationScoped
class PaperTable {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_DIGITS = 40;
    private static final Pattern DAY = Pattern.compile("\\d{5}");

    private final PaperConfig config;

    PaperTable(PaperConfig config) {
        this.config = config;
    }

    /** Hands every row to the reader, the heading first; memory does not grow with their number. */
    void read(byte[] file, Consumer<Line> reader) {
        if (packed(file)) {
            workbook(file, reader);
        } else {
            CsvTable.read(file, row -> take(new Line(row.number(), row.cells(), row.formula()), reader));
        }
    }

    static boolean packed(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private void workbook(byte[] file, Consumer<Line> reader) {
        PackedTable.require(file, config);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            int last = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Line line = line(each.next());
                if (line.number() <= last) { // the report names rows by their number
                    throw CsvTable.unreadable(false);
                }
                last = line.number();
                take(line, reader);
            }
        } catch (InvalidInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw e instanceof RowConsumerFailure failure ? failure.unwrapped() : CsvTable.unreadable(false);
        }
    }

    private static Line line(Row row) {
        List<String> cells = new ArrayList<>();
        int formula = Line.NO_FORMULA;
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
            Cell cell = row.getCell(i);
            boolean calculated = cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null);
            String text = text(cell);
            if (formula == Line.NO_FORMULA
                    && (calculated || (isText(cell) && CsvTable.isFormula(text) && row.getRowNum() > 1))) {
                formula = i;
            }
            cells.add(text);
        }
        return new Line(row.getRowNum(), cells, formula);
    }

    private static boolean isText(Cell cell) {
        return cell != null && cell.getType() == CellType.STRING;
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            String number = plain(cell.asNumber());
            return DAY.matcher(number).matches() ? day(cell) : number;
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** In digits, unless they are so many that nobody can have meant it: 1e99999999 is a short cell. */
    private static String plain(BigDecimal number) {
        boolean meant = Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return meant ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    /** Some workbooks count days from 1904; the row's reader knows the usual count only. */
    private static String day(Cell cell) {
        return Long.toString(ChronoUnit.DAYS.between(
                PaperRowReader.SHEET_EPOCH, cell.asDate().toLocalDate()));
    }

    private void take(Line line, Consumer<Line> reader) {
        if (line.number() > config.rows() + 1) {
            throw new InvalidInput("table-too-long", "A table has at most " + config.rows() + " rows.");
        }
        if (line.cells().size() > MOST_COLUMNS) {
            throw new InvalidInput("table-too-wide", "A table has at most " + MOST_COLUMNS + " columns.");
        }
        try {
            reader.accept(line);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RowConsumerFailure(e);
        }
    }

    /** What the taker of a row throws is not the table's fault. */
    private static final class RowConsumerFailure extends RuntimeException {
        RowConsumerFailure(RuntimeException cause) {
            super(cause);
        }

        RuntimeException unwrapped() {
            return getCause() instanceof RuntimeException cause ? cause : this;
        }
    }

    /** The bytes of the request, one more than allowed at the most. */
    byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(config.largestBytes() + 1);
        if (bytes.length > config.largestBytes()) {
            throw new InvalidInput("table-too-large", "A table has at most " + config.largestBytes() + " bytes.");
        }
        if (bytes.length == 0) {
            throw new InvalidInput("empty-body", "There is no body.");
        }
        return bytes;
    }
}
