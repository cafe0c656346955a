package de.zusage.kit.app;

import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the kit's database past all policies. */
public final class Rows {

    private Rows() {}

    public static long count(String fromAndWhere, Object... values) {
        return all("select count(*) from " + fromAndWhere, Long.class, values).get(0);
    }

    public static <T> List<T> all(String query, Class<T> type, Object... values) {
        try (var connection = LocalDatabase.of("kit").connect("owner");
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, type));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
