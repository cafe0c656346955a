package de.zusage.kit.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

/** Refuses a database user whom row-level security would not bind: superuser, BYPASSRLS or owner of a table. */
final class DatabaseRoleCheck {

    private static final String QUERY = """
            select r.rolsuper, r.rolbypassrls,
                   exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.relkind in ('r', 'p') and n.nspname = current_schema()
                             and pg_has_role(r.oid, c.relowner, 'member'))
            from pg_roles r where r.rolname = current_user
            """;

    private DatabaseRoleCheck() {}

    static void verify(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(QUERY)) {
            row.next();
            refuse(row.getBoolean(1), "is a superuser");
            refuse(row.getBoolean(2), "may bypass row-level security");
            refuse(row.getBoolean(3), "owns, or is a member of the owner of, a table");
        }
    }

    private static void refuse(boolean broken, String why) {
        if (broken) {
            throw new IllegalStateException("Refusing to start: the database user of this service " + why
                    + ". Connect as the application role, which neither owns the tables nor bypasses policies.");
        }
    }
}
