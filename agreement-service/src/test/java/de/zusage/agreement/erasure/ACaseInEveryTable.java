package de.zusage.agreement.erasure;

import static de.zusage.agreement.Api.*;

import de.zusage.agreement.ErasureDesk;
import de.zusage.kit.testing.http.Response;
import de.zusage.local.testing.LocalDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** A closed case that has left a row wherever a case can leave one, and what the whole database still says of it. */
final class ACaseInEveryTable {
    final ErasureDesk desk = new ErasureDesk();
    final String id = desk.aCase();
    final String agreement;
    final String other = desk.aCase();
    private final String version;
    private final String transfer = UUID.randomUUID().toString();
    private final String paperImport = UUID.randomUUID().toString();
    private String textHash = "";

    ACaseInEveryTable() throws SQLException, IOException {
        String path = "/api/v1/cases/" + id;
        desk.creates(path + "/notices", Map.of("wording", 1, "language", "de", "how", "READ"));
        desk.creates(
                path + "/consents",
                Map.of(
                        "purpose",
                        "TRANSFER",
                        "recipient",
                        "carrier-c/leipzig-c",
                        "handsOver",
                        List.of("ASSESSMENTS"),
                        "wording",
                        1,
                        "language",
                        "ar-Arab",
                        "how",
                        "SPOKEN"));
        UUID deputy = UUID.randomUUID();
        employAt(desk.tenant.authority(), desk.tenant.office(), deputy);
        desk.creates(path + "/deputies", Map.of("person", deputy, "validFrom", "2026-01-01", "validTo", "2099-12-31"));
        ok(desk.change(as(desk.adviser()).get(path))
                .body(Map.of("caseId", other))
                .post(path + "/household"));
        Response active = desk.anAgreement(id);
        agreement = active.path("id");
        version = text("select id::text from agreement_version where agreement_id = ?::uuid", agreement);
        ok(as(desk.adviser()).get(path(active) + "/versions/1/text"));
        Response paused =
                ok(desk.change(active).body(Map.of("reason", "ILLNESS")).post(path(active) + "/pause"));
        ok(desk.change(paused).body(Map.of("reason", "ENDED_OTHER")).post(path(active) + "/end"));
        desk.creates(
                path + "/representatives",
                Map.of(
                        "kind",
                        "LEGAL_GUARDIAN",
                        "name",
                        "A Name",
                        "documentSeenOn",
                        "2026-01-02",
                        "validFrom",
                        "2026-01-01"));
        desk.close(id, "GOAL_REACHED");
        Response hold = creating(desk.steward())
                .body(Map.of("caseId", id, "reason", "COMPLAINT", "until", "2099-06-30"))
                .post("/api/v1/legal-holds");
        ok(as(desk.steward())
                .header("If-Match", hold.header("ETag"))
                .post("/api/v1/legal-holds/" + hold.path("id") + "/lifting"));
        plant();
    }

    /** What takes long to bring about over the interface. */
    private void plant() throws SQLException, IOException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            for (String row : rows().split(";\n", -1)) {
                if (!row.isBlank()) {
                    statement.execute(filled(row));
                }
            }
        }
    }

    private static String rows() throws IOException {
        try (var file = ACaseInEveryTable.class.getResourceAsStream("/erasure/rows.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String filled(String row) {
        return row.replace("%t", "'" + desk.tenant.authority() + "', '" + desk.tenant.office() + "'")
                .replace("%v", version)
                .replace("%a", agreement)
                .replace("%c", id)
                .replace("%i", paperImport)
                .replace("%x", transfer);
    }

    /** How many rows of each table of the database name the case, its agreement, its version or its transfer. */
    Map<String, Long> traces() throws SQLException {
        return traces("");
    }

    /** The same, of the rows of its own office where a table says the office: the whole database takes seconds. */
    Map<String, Long> tracesAtItsOffice() throws SQLException {
        return traces("office = '" + desk.tenant.office() + "'");
    }

    private Map<String, Long> traces(String office) throws SQLException {
        Map<String, Long> traces = new TreeMap<>();
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            Map<String, Boolean> tables = new TreeMap<>();
            try (var row = statement.executeQuery("""
                    select relname, exists (select from pg_attribute where attrelid = c.oid and attname = 'office')
                    from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace""")) {
                while (row.next()) {
                    tables.put(row.getString(1), row.getBoolean(2));
                }
            }
            for (String table : tables.keySet()) {
                String where = !office.isEmpty() && tables.get(table) ? office + " and " : "";
                String text = table.equals("inbox_parked")
                        ? "t::text || coalesce(encode(record_value, 'escape'), '')"
                        : "t::text";
                String same = table.equals("published_hash") ? " or sha256 in (" + hashes() + ")" : "";
                try (var row = statement.executeQuery("select count(*) from " + table + " t where " + where + "(" + text
                        + " ~ '" + ids() + "'" + same + ")")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        traces.put(table, row.getLong(1));
                    }
                }
            }
        }
        return traces;
    }

    /** The ids of everything, as a pattern. */
    String ids() {
        return String.join("|", id, agreement, version, transfer);
    }

    /** Remembered, for afterwards no version tells it. */
    private String hashes() throws SQLException {
        if (textHash.isEmpty()) {
            textHash = text("select text_hash from agreement_version where id = ?::uuid", version);
        }
        return "'" + textHash + "'";
    }

    static String text(String sql, String parameter) throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                var query = all.prepareStatement(sql)) {
            query.setString(1, parameter);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
