package de.zusage.local.upkeep;

import de.zusage.local.LocalFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A copy of a database that a rehearsal may do anything to; closing it drops it. Migrations give rights to roles that are called
 * after their database, so a copy has four of its own, into which nobody can log in.
 *
 * <p>It is made by {@code TEMPLATE}, file by file: within seconds, byte for byte, past row-level security and without a
 * {@code pg_dump} of the server's version. What it asks for is that nobody is connected to the original meanwhile.
 */
final class TrialCopy implements AutoCloseable {
    private static final String SUFFIX = "_rehearsal";
    private static final String MARK = "Copy of a rehearsed upgrade: may be dropped";
    private static final List<String> ROLES = List.of("owner", "app", "job", "backup");
    private static final String IN_USE = "55006";

    private final DatabaseServer server;
    private final String original;

    private TrialCopy(DatabaseServer server, String original) {
        this.server = server;
        this.original = original;
    }

    /** Of a database to which nobody is connected; what an interrupted rehearsal left behind goes first. */
    static TrialCopy of(DatabaseServer server, String original) {
        TrialCopy copy = new TrialCopy(server, original);
        try (Connection connection = server.connect("postgres")) {
            requireRights(connection, original);
            requireNobody(connection, original);
            copy.requireFree(connection);
            copy.drop(connection);
            copy.make(connection);
            return copy;
        } catch (SQLException e) {
            if (IN_USE.equals(e.getSQLState())) {
                throw inUse(original, "somebody");
            }
            throw new LocalFailure("No copy of " + original + " could be made: " + e.getMessage(), e);
        }
    }

    /** The database that may be changed. */
    String name() {
        return original + SUFFIX;
    }

    /** Who owns what a migration makes in it. */
    String owner() {
        return name() + "_owner";
    }

    @Override
    public void close() {
        try (Connection connection = server.connect("postgres")) {
            drop(connection);
        } catch (SQLException e) {
            throw new LocalFailure(
                    "The copy " + name() + " is still there: drop it, it holds what the original holds. "
                            + e.getMessage(),
                    e);
        }
    }

    private static void requireRights(Connection connection, String original) throws SQLException {
        if (!holds(connection, "select 1 from pg_database where datname = '" + original + "'")) {
            throw new LocalFailure("There is no database " + original + " at this server.");
        }
        if (!holds(connection, """
                select 1 from pg_roles where rolname = current_user and (rolsuper
                  or (rolcreatedb and rolcreaterole
                    and pg_has_role(current_user, '%s_owner', 'usage with admin option')))
                """.formatted(original))) {
            throw new LocalFailure(
                    "This user may not copy " + original + ": it takes a superuser, or CREATEDB, CREATEROLE and"
                            + " membership in " + original + "_owner with admin option.");
        }
    }

    private static void requireNobody(Connection connection, String original) throws SQLException {
        List<String> sessions = DatabaseServer.texts(
                connection,
                "select count(*) || ' of ' || coalesce(usename, 'the server') from pg_stat_activity where datname = '"
                        + original + "' and backend_type = 'client backend' group by usename order by usename");
        if (!sessions.isEmpty()) {
            throw inUse(original, String.join(", ", sessions));
        }
    }

    private static LocalFailure inUse(String original, String who) {
        return new LocalFailure(
                "Sessions are open in " + original + " (" + who + "), and a copy wants it alone. Rehearse at a"
                        + " server that was restored from the last backup, or scale the applications to nothing until the copies"
                        + " are made.");
    }

    private void requireFree(Connection connection) throws SQLException {
        if (holds(
                connection,
                "select 1 from pg_database where datname = '" + name()
                        + "' and shobj_description(oid, 'pg_database') is distinct from '" + MARK + "'")) {
            throw new LocalFailure("There is a database " + name()
                    + " that no rehearsal has made: rename it or drop it, then rehearse again.");
        }
    }

    private void make(Connection connection) throws SQLException {
        for (String role : ROLES) {
            execute(connection, "create role " + name() + "_" + role + " nologin");
        }
        execute(connection, "grant " + original + "_owner to " + owner());
        execute(connection, "grant " + owner() + " to current_user");
        // As files, past the write-ahead log: a backup need not keep every rehearsal.
        execute(
                connection,
                "create database " + name() + " template " + original + " owner " + owner() + " strategy file_copy");
        execute(connection, "comment on database " + name() + " is '" + MARK + "'");
        execute(connection, "revoke all on database " + name() + " from public");
    }

    private void drop(Connection connection) throws SQLException {
        execute(connection, "drop database if exists " + name() + " with (force)");
        for (String role : ROLES) {
            execute(connection, "drop role if exists " + name() + "_" + role);
        }
    }

    private static boolean holds(Connection connection, String sql) throws SQLException {
        return !DatabaseServer.texts(connection, sql).isEmpty();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
