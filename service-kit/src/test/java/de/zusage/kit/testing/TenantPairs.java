package de.zusage.kit.testing;

import de.zusage.local.testing.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of every authority in one table of tenants, as the application's role sees, changes, deletes and writes them for
 * each other authority. All of it happens in one transaction that is never committed; what else guards the table
 * (checks, references, triggers) is out of the way, so that the policy alone is asked.
 */
final class TenantPairs {

    /** What one authority (first) finds of another (second) in the table (third), whose row is written so (fourth). */
    private static final String ASIDE = """
            do $pairs$
            declare n bigint;
            begin
              if has_table_privilege('%3$s', 'select') then
                select count(*) into n from %3$s where authority = '%2$s';
                if n > 0 then raise '%1$s reads %2$s'; end if;
              end if;
              if has_table_privilege('%3$s', 'update') then
                update %3$s set authority = authority where authority = '%2$s';
                get diagnostics n = row_count;
                if n > 0 then raise '%1$s changes %2$s'; end if;
              end if;
              if has_table_privilege('%3$s', 'delete') then
                delete from %3$s where authority = '%2$s';
                get diagnostics n = row_count;
                if n > 0 then raise '%1$s deletes %2$s'; end if;
              end if;
              begin
                %4$s;
                raise '%1$s writes as %2$s';
              exception when insufficient_privilege then null;
              end;
            end $pairs$""";

    private final String table;
    private final List<String> authorities;
    private int pairs;

    TenantPairs(String table, List<String> authorities) {
        this.table = table;
        this.authorities = authorities;
    }

    int pairs() {
        return pairs;
    }

    /** Fails at the first authority that finds or leaves something with another. */
    void check() throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            all.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String check : strings(statement, """
                    select conname from pg_constraint where conrelid = '%s'::regclass and contype = 'c'""".formatted(table))) {
                statement.execute("alter table " + table + " drop constraint " + check);
            }
            statement.execute("delete from " + table);
            String insert = insert(statement);
            for (String authority : authorities) {
                statement.execute(insert.formatted(authority));
            }
            statement.execute("select set_config('role', current_database() || '_app', true)");
            boolean reads = strings(statement, "select has_table_privilege('" + table + "', 'select')")
                    .equals(List.of("t"));
            for (String reader : authorities) {
                become(statement, reader);
                for (String owner : authorities) {
                    if (!owner.equals(reader)) {
                        statement.execute(ASIDE.formatted(reader, owner, table, insert.formatted(owner)));
                        pairs++;
                    }
                }
                if (reads
                        && !strings(statement, "select authority from " + table).equals(List.of(reader))) {
                    throw new AssertionError(reader + " does not read what is its own, and that alone");
                }
            }
            all.rollback();
        }
    }

    /** The same office name everywhere: the authority alone tells the rows apart. */
    private static void become(Statement statement, String authority) throws SQLException {
        statement.execute("select set_config('zusage.authority', '" + authority
                + "', true), set_config('zusage.office', 'office-a', true)");
    }

    /** A row with some value in every column that needs one; the authority is filled in each time. */
    private String insert(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (ResultSet column = statement.executeQuery("""
                select attname, format_type(atttypid, atttypmod), typcategory from pg_attribute
                join pg_type on pg_type.oid = atttypid
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
                  and (attname in ('authority', 'office') or attnotnull and not atthasdef)""".formatted(table))) {
            while (column.next()) {
                String name = column.getString(1);
                names.add(name);
                values.add(
                        switch (name) {
                            case "authority" -> "'%s'";
                            case "office" -> "'office-a'";
                            default -> value(column.getString(2), column.getString(3));
                        });
            }
        }
        return "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
    }

    private static String value(String type, String category) {
        return switch (category) {
            case "A" -> "'{}'";
            case "B" -> "true";
            case "N" -> "(random() * 1000000)::" + type;
            case "D" -> "now()::" + type;
            default ->
                switch (type) {
                    case "uuid" -> "gen_random_uuid()";
                    case "bytea" -> "decode(md5(random()::text), 'hex')";
                    case "json", "jsonb" -> "'{}'";
                    default -> "floor(random() * 1000000000)::bigint::text::" + type;
                };
        };
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
