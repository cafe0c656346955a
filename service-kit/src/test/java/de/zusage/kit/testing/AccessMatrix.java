package de.zusage.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may call what, as the file {@code access-matrix.txt} of a service says it: a line for each operation with the
 * roles that are let through, each with how far it reaches, and the kind of thing whose id is sent. Whom a line does not
 * name is refused.
 */
record AccessMatrix(List<Row> rows) {
    static final String EVERYBODY = "everybody";

    /** Operation, roles and kind of thing. */
    record Row(
            String operation,
            Map<String, Reach> roles,
            @Nullable String thing) {

        boolean isOpen() {
            return roles.containsKey(EVERYBODY);
        }
    }

    static AccessMatrix of(Class<?> test) {
        try (InputStream file = Objects.requireNonNull(test.getResourceAsStream("/access-matrix.txt"))) {
            return new AccessMatrix(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessMatrix::row)
                    .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Row row(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
        if (cells.size() != 3) {
            throw new AssertionError("operation | role:reach … | thing, but: " + line);
        }
        Map<String, Reach> roles = new TreeMap<>();
        for (String role : cells.get(1).split("\\s+", -1)) {
            String[] parts = role.split(":", 2);
            roles.put(parts[0], Reach.valueOf(parts[1].toUpperCase(Locale.ROOT)));
        }
        return new Row(cells.get(0).replaceAll("\\s+", " "), roles, cells.get(2).isEmpty() ? null : cells.get(2));
    }

    Row of(Operation operation) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("access-matrix.txt has no line for " + operation.name()));
    }
}
