package de.zusage.kit.testing;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the service's database as who sees everything. */
final class Catalogue {

    static final String TABLES = "select relname from pg_class"
            + " where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname";

    private Catalogue() {}

    /** The first column of the answer. */
    static List<String> strings(String query) {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (row.next()) {
                strings.add(row.getString(1));
            }
            return strings;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
