package de.zusage.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** One database per service and its four roles; none of them is a superuser, and only the backup sees past row policies. */
public final class Databases {
    public static final List<String> SERVICES = List.of("agreement", "plan", "notification", "reporting");

    /** Whose database holds sessions and nothing of a case. */
    public static final String PORTAL = "portal";

    /** Every application has one, called as itself. */
    public static final List<String> ALL =
            Stream.concat(SERVICES.stream(), Stream.of(PORTAL)).toList();

    private static final List<String> ROLES = List.of("owner", "app", "job", "backup");

    private Databases() {}

    /** Creates what is missing for all services and the portal. */
    public static void create(PostgresServer server) {
        ALL.forEach(application -> create(server, application));
    }

    /** Creates what is missing for one service; a second call changes nothing. */
    public static void create(PostgresServer server, String service) {
        try {
            try (Connection connection = server.connectAsSuperuser("postgres");
                    Statement statement = connection.createStatement()) {
                for (String role : ROLES) {
                    createRole(statement, service + "_" + role, server.password());
                }
                statement.execute("grant pg_read_all_data to " + service + "_backup");
                statement.execute("alter role " + service + "_backup bypassrls");
                if (!exists(statement, "select from pg_database where datname = '" + service + "'")) {
                    statement.execute("create database " + service + " owner " + service + "_owner");
                }
                statement.execute("revoke all on database " + service + " from public");
                ROLES.forEach(role -> grantConnect(statement, service, role));
            }
            grantSchema(server, service);
        } catch (SQLException e) {
            throw new LocalFailure("Database " + service + " could not be created: " + e.getMessage(), e);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (!exists(statement, "select from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute("alter role " + role
                + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '" + password + "'");
    }

    private static void grantConnect(Statement statement, String service, String role) {
        try {
            statement.execute("grant connect on database " + service + " to " + service + "_" + role);
        } catch (SQLException e) {
            throw new LocalFailure("Role " + service + "_" + role + " got no access: " + e.getMessage(), e);
        }
    }

    private static void grantSchema(PostgresServer server, String service) throws SQLException {
        try (Connection connection = server.connectAsSuperuser(service);
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + service + "_owner");
            statement.execute("revoke all on schema public from public");
            for (String role : List.of("app", "job", "backup")) {
                statement.execute("grant usage on schema public to " + service + "_" + role);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
