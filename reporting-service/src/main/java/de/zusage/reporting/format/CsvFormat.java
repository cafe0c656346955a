package de.zusage.reporting.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.zusage.kit.web.CsvTable;
import de.zusage.reporting.format.StatisticalTable.Figure;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV as spreadsheets here open it: byte order mark, semicolons, CRLF, decimal comma; one line for each cell. */
final class CsvFormat implements TableWriter {
    private static final String BOM = "\uFEFF";

    @Override
    public byte[] write(StatisticalTable table) {
        StringWriter text = new StringWriter().append(BOM);
        TidyLines lines = new TidyLines(table);
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            writer.writeRecord(lines.head().stream().map(CsvFormat::guarded).toList());
            lines.forEach(line -> writer.writeRecord(fields(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> fields(TidyLines.Line line) {
        List<String> fields = new ArrayList<>();
        line.texts().forEach(t -> fields.add(guarded(t)));
        fields.add(value(line.figure()));
        return fields;
    }

    private static String value(Figure figure) {
        BigDecimal value = figure.value();
        return value == null
                ? Words.symbol(figure.state())
                : value.toPlainString().replace('.', ',');
    }

    /** A spreadsheet would run a text that begins like a formula; an apostrophe keeps it text. */
    private static String guarded(String text) {
        return CsvTable.isFormula(text) ? "'" + text : text;
    }
}
