package de.zusage.reporting.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV table with a library that did not write it. */
final class CsvReadBack {
    final List<String> head;
    final List<CSVRecord> lines;

    CsvReadBack(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith("\uFEFF") || !text.endsWith("\r\n")) {
            throw new AssertionError("no byte order mark, or no line end");
        }
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(';').setHeader().get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(1)), format)) {
            head = parser.getHeaderNames();
            lines = parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        for (CSVRecord line : lines) {
            List<String> groups = new ArrayList<>();
            for (int column = 14; column < head.size() - 2; column += 2) {
                groups.add(line.get(column));
            }
            Expected.add(
                    cells,
                    Expected.key(line.get("Zeitraum-Code"), line.get("Standort-Code"), groups),
                    value(line.get("Wert")));
        }
        return cells;
    }

    private static String value(String field) {
        return field.matches("[0-9]+(,[0-9])?")
                ? Expected.number(new BigDecimal(field.replace(',', '.')))
                : Expected.symbol(field);
    }
}
