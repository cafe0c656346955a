package de.zusage.portal.counting;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as the spreadsheets of German administration open them: UTF-8 with a mark at the beginning, semicolons (RFC 4180 else). */
final class Csv {
    private static final String BEGINNING = "\uFEFF";
    private static final String END = "\r\n";

    private Csv() {}

    static Response file(String name, List<List<String>> rows) {
        return Response.ok(text(rows).getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    static String text(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining(END, BEGINNING, END));
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
