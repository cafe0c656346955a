package de.zusage.kit.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** A table that somebody sends as CSV: in UTF-8, with or without its mark, separated by semicolons or commas. */
public final class CsvTable {
    public static final int NO_FORMULA = -1;

    private static final int LONGEST_RECORD = 1 << 18;
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private CsvTable() {}

    /**
     * One row.
     *
     * @param number as a spreadsheet counts, the heading is 1
     * @param formula the first cell that a spreadsheet would take for a formula, or {@link #NO_FORMULA}
     */
    public record Row(int number, List<String> cells, int formula) {

        public boolean blank() {
            return formula == NO_FORMULA && cells.stream().allMatch(String::isBlank);
        }

        /** The content of a table never reaches a log by accident. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /** Hands every row to the taker, the heading first; memory does not grow with their number. */
    public static void read(byte[] file, Consumer<Row> taker) {
        boolean marked =
                file.length > 2 && (file[0] & 0xff) == 0xef && (file[1] & 0xff) == 0xbb && (file[2] & 0xff) == 0xbf;
        int start = marked ? 3 : 0;
        Reader text = new InputStreamReader(
                new ByteArrayInputStream(file, start, file.length - start), StandardCharsets.UTF_8.newDecoder());
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .maxBufferSize(LONGEST_RECORD) // a quote that is never closed makes one record of the whole file
                .fieldSeparator(separator(file))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord row : rows) {
                number++;
                List<String> cells = row.getFields();
                taker.accept(new Row(number, cells, number == 1 ? NO_FORMULA : formula(cells)));
            }
        } catch (UncheckedIOException | CsvParseException e) {
            throw unreadable(e.getCause() instanceof CharacterCodingException);
        } catch (IOException e) {
            throw unreadable(e instanceof CharacterCodingException);
        }
    }

    /** What the table is refused with as a whole. */
    public static InvalidInput unreadable(boolean encoding) {
        return encoding
                ? new InvalidInput("table-encoding", "The file is not a text in UTF-8.")
                : new InvalidInput("table-unreadable", "The file is not a table that can be read to its end.");
    }

    /** The first cell that a spreadsheet would take for a formula, or {@link #NO_FORMULA}. */
    public static int formula(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (isFormula(cells.get(i))) {
                return i;
            }
        }
        return NO_FORMULA;
    }

    /** Whether a spreadsheet would take the text for a formula. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /** Whichever of the two stands in the heading more often. */
    private static char separator(byte[] file) {
        int semicolons = 0;
        int commas = 0;
        for (int i = 0; i < file.length && file[i] != '\n'; i++) {
            semicolons += file[i] == ';' ? 1 : 0;
            commas += file[i] == ',' ? 1 : 0;
        }
        return semicolons >= commas ? ';' : ',';
    }
}
