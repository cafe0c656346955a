package de.zusage.kit.testing;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table of the service has; without those that reads, the relay and other services change. */
final class Rows {

    private Rows() {}

    static Map<String, Long> counted() throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement();
                ResultSet row = statement.executeQuery("""
                        select relname, (xpath('/row/n/text()', query_to_xml(
                                 format('select count(*) as n from %I', relname), false, true, '')))[1]::text::bigint
                        from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                          and relname <> 'outbox' and relname not like 'access%' and relname not like 'inbox%'
                        """)) {
            Map<String, Long> counted = new TreeMap<>();
            while (row.next()) {
                counted.put(row.getString(1), row.getLong(2));
            }
            return counted;
        }
    }
}
