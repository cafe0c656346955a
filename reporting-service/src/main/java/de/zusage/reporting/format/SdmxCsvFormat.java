package de.zusage.reporting.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.zusage.reporting.format.StatisticalTable.Column;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.period.Months;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * SDMX-CSV 2.0. The action is I, information: whoever loads the table appends it, and as each line has the measure and
 * every attribute, it replaces what is known of those cells. R would order foreign databases about.
 */
final class SdmxCsvFormat implements TableWriter {
    private static final String NO_NUMBER = "NaN";

    @Override
    public byte[] write(StatisticalTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(head(table));
            table.cells().forEach(c -> writer.writeRecord(line(table, c, table.period(c.period()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> head(StatisticalTable table) {
        List<String> head = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "REF_AREA"));
        table.dimensions().forEach(d -> head.add(SdmxNames.id(d.attribute())));
        head.addAll(List.of(
                "UNIT_MEASURE", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "REVISION", "RELEASE"));
        return head;
    }

    private static List<String> line(StatisticalTable table, Figure cell, Column period) {
        String version =
                SdmxNames.version(table.release().catalogue(), table.release().dictionary());
        List<String> line = new ArrayList<>(List.of(
                "dataflow",
                SdmxNames.maintainable(SdmxNames.id(table.table()), version),
                "I",
                SdmxNames.frequency(period.span()),
                SdmxNames.area(cell.authority())));
        cell.groups().forEach(group -> line.add(code(table, group)));
        BigDecimal value = cell.value();
        line.addAll(List.of(
                table.unit().code(),
                timeRange(period),
                value == null ? NO_NUMBER : value.toPlainString(),
                SdmxNames.observationStatus(cell.state()),
                SdmxNames.confidentiality(cell.state()),
                String.valueOf(period.revision()),
                String.valueOf(period.since())));
        return line;
    }

    /** Groups have codes of their own; a rate has the name that it has in the catalogue. */
    private static String code(StatisticalTable table, String group) {
        return table.isOfRates() ? SdmxNames.id(group) : group;
    }

    /** The first day and how many months, as ISO 8601 writes a time range. */
    private static String timeRange(Column period) {
        Months months = new Months(YearMonth.parse(period.first()), YearMonth.parse(period.last()));
        return months.first().atDay(1) + "/P" + months.length() + "M";
    }
}
