package de.zusage.reporting.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.event.EventJson;
import de.zusage.reporting.release.ReleaseApi.Cell;
import de.zusage.reporting.release.ReleaseApi.Row;
import de.zusage.reporting.release.ReleaseApi.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Bytes that are stored as they will be delivered, and their SHA-256 in hex. */
record Frozen(byte[] bytes, String sha256) {
    private static final String BOM = "\uFEFF";
    private static final String SUPPRESSED = ".";
    private static final String MISSING = "...";

    static Frozen of(byte[] bytes) {
        return new Frozen(bytes, Sha256.hex(bytes));
    }

    /** Canonical JSON (RFC 8785): the same content always has the same digest. */
    static Frozen json(Object content) {
        try {
            return of(new JsonCanonicalizer(EventJson.mapper().writeValueAsString(content)).getEncodedUTF8());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CSV as spreadsheets here open it: byte order mark, semicolons, CRLF; "." is suppressed, "..." is missing. */
    static Frozen csv(Table table) {
        StringWriter text = new StringWriter().append(BOM);
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            List<String> head = new ArrayList<>(List.of("authority", "name", "land", "ags", "as_of"));
            table.columns().forEach(c -> head.add(c.name()));
            writer.writeRecord(head);
            table.rows().forEach(row -> writer.writeRecord(fields(table, row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> fields(Table table, Row row) {
        List<String> fields = new ArrayList<>();
        fields.add(guarded(row.authority()));
        fields.add(guarded(row.name()));
        fields.add(guarded(row.land()));
        fields.add(guarded(row.ags()));
        fields.add(table.asOf().toString());
        row.cells().forEach(c -> fields.add(text(c)));
        return fields;
    }

    private static String text(Cell cell) {
        return switch (cell.state()) {
            case SHOWN -> String.valueOf(Objects.requireNonNull(cell.value()));
            case SUPPRESSED -> SUPPRESSED;
            case MISSING -> MISSING;
        };
    }

    /** A spreadsheet would run a text that begins like a formula; an apostrophe keeps it text. */
    static String guarded(@Nullable String text) {
        return text == null ? "" : text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
    }
}
