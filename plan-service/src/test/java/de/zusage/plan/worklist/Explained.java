package de.zusage.plan.worklist;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;

/** How the database means to answer a statement of the worklist. */
final class Explained {
    private Explained() {}

    static String of(Statement statement, WorklistQuery query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (var rows = statement.executeQuery("explain " + literal(query))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    static String literal(WorklistQuery query) {
        String sql = query.sql();
        for (Object value : query.parameters()) {
            sql = sql.replaceFirst("\\?", literal(value));
        }
        return sql;
    }

    private static String literal(Object value) {
        if (value instanceof LocalDate) {
            return "date '" + value + "'";
        }
        if (value instanceof UUID) {
            return "uuid '" + value + "'";
        }
        return value instanceof Integer ? value.toString() : "'" + value + "'";
    }
}
