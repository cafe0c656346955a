package de.zusage.plan.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.ContractFiles;
import de.zusage.local.testing.LocalDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What stands in the database of the service, read past it. */
final class Log {

    private Log() {}

    static List<String> strings(String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (var owner = LocalDatabase.asOwner();
                var select = owner.createStatement();
                var row = select.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }

    static void execute(String sql) throws SQLException {
        try (var owner = LocalDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<JsonNode> receipts(UUID receipt) throws SQLException {
        return strings(
                        "select payload from event_log where aggregatetype = 'zusage.erasure' and aggregateid = 'erasure:"
                                + receipt + "' order by sequence")
                .stream()
                .map(ContractFiles::tree)
                .toList();
    }

    /** The types on each stream of facts that the office told of. */
    static List<String> facts(String office) {
        try {
            return strings("select aggregateid || ' ' || string_agg(type, ' ' order by sequence) from event_log"
                    + " where aggregatetype = 'zusage.fact' and office = '" + office
                    + "' group by aggregateid order by 1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
