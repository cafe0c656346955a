package de.zusage.reporting.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** A workbook: the table to read, and the same cells one to a line; texts stay texts, and there are no formulas. */
final class XlsxFormat implements TableWriter {
    private static final String MADE_BY = "Zusage";

    @Override
    public byte[] write(StatisticalTable table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, MADE_BY, null)) {
            new ReadableSheet(workbook.newWorksheet("Tabelle"), table).write();
            new TidySheet(workbook.newWorksheet("Daten"), table).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TimelessWorkbook.of(bytes.toByteArray(), table.release().asOf());
    }
}
