package de.zusage.local.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a database holds, in figures that say whether something got lost: of each table its rows, their keys and their values;
 * what is signed and what is a draft; the chains of the access log.
 *
 * @param tables by name
 * @param watched by what it is called
 * @param chains by carrier
 * @param migrations those that were carried out, in their order
 */
record Inventory(
        Map<String, Rows> tables, Map<String, Rows> watched, Map<String, AccessChain> chains, List<String> migrations) {

    /** Of Flyway, which changes it in every migration. */
    private static final String HISTORY = "flyway_schema_history";

    /** The names of tables and columns come from the catalogue. */
    private static final String TABLES = """
            select c.relname,
              coalesce((select array_agg(a.attname order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '{}') as columns,
              coalesce((select array_agg(a.attname order by a.attnum) from pg_index i
                join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                where i.indrelid = c.oid and i.indisprimary), '{}') as keys,
              exists (select from pg_roles r where r.rolname in (?, ?) and (has_table_privilege(r.oid, c.oid, 'insert')
                  or has_any_column_privilege(r.oid, c.oid, 'insert')))
                and not exists (select from pg_roles r where r.rolname in (?, ?)
                  and (has_any_column_privilege(r.oid, c.oid, 'update') or has_table_privilege(r.oid, c.oid, 'delete')))
                as once
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' order by 1
            """;

    /** What must be word for word as it was though its table may change otherwise. */
    private static final List<Watched> WATCHED = List.of(
            new Watched(
                    "signed and offered texts",
                    "agreement_version",
                    "state <> 'DRAFT'",
                    List.of("id", "text", "text_hash", "content")),
            new Watched("drafts of agreements", "agreement_version", "state = 'DRAFT'", List.of("id", "content")),
            new Watched("drafts of templates", "template_version", "state = 'DRAFT'", List.of("id", "parameters")),
            new Watched("drafts of reviews", "review_draft", "true", List.of("review_id", "content")));

    private record Watched(String name, String table, String condition, List<String> columns) {}

    /**
     * Some rows in figures. The sums are of 64-bit hashes: the order does not matter, and nobody reads anything out of them.
     *
     * @param once only inserted by the application, never changed
     */
    record Rows(long count, String keys, String values, List<String> columns, boolean once) {}

    /** Of a database, whose application has roles of that name; for what was seen before, in the columns that there were. */
    static Inventory of(Connection connection, String application, Map<String, Rows> before) throws SQLException {
        Map<String, Rows> tables = new TreeMap<>();
        Map<String, Rows> watched = new TreeMap<>();
        try (var query = connection.prepareStatement(TABLES)) {
            for (int i = 1; i <= 3; i += 2) {
                query.setString(i, application + "_app");
                query.setString(i + 1, application + "_job");
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String table = row.getString("relname");
                    List<String> columns = texts(row, "columns");
                    if (!table.equals(HISTORY)) {
                        List<String> seen = before.containsKey(table)
                                ? kept(before.get(table).columns(), columns)
                                : columns;
                        tables.put(
                                table,
                                rows(connection, table, "true", texts(row, "keys"), seen, row.getBoolean("once")));
                    }
                    for (Watched each : WATCHED) {
                        if (each.table().equals(table) && Set.copyOf(columns).containsAll(each.columns())) {
                            List<String> key = each.columns().subList(0, 1);
                            watched.put(
                                    each.name(), rows(connection, table, each.condition(), key, each.columns(), true));
                        }
                    }
                }
            }
        }
        Map<String, AccessChain> chains = tables.containsKey("access_seal") ? AccessChain.all(connection) : Map.of();
        return new Inventory(tables, watched, chains, migrations(connection));
    }

    static Inventory of(Connection connection, String application) throws SQLException {
        return of(connection, application, Map.of());
    }

    /** Those without which nothing could be compared. */
    private static List<String> kept(List<String> before, List<String> now) {
        List<String> kept = new ArrayList<>(before);
        kept.retainAll(now);
        return kept;
    }

    private static Rows rows(
            Connection connection, String table, String where, List<String> keys, List<String> columns, boolean once)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*), " + sum(keys) + ", " + sum(columns) + " from "
                        + quoted(table) + " where " + where)) {
            row.next();
            return new Rows(row.getLong(1), row.getString(2), row.getString(3), columns, once);
        }
    }

    private static String sum(List<String> columns) {
        return columns.isEmpty()
                ? "''"
                : "coalesce(sum(hashtextextended(row("
                        + String.join(
                                ", ", columns.stream().map(Inventory::quoted).toList())
                        + ")::text, 7)::numeric), 0)::text";
    }

    private static List<String> migrations(Connection connection) throws SQLException {
        return DatabaseServer.texts(
                connection,
                "select coalesce(version, description) from " + HISTORY + " where success order by installed_rank");
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(Object::toString)
                .toList();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
