package de.zusage.local.upkeep;

import de.zusage.local.LocalFailure;
import de.zusage.local.PostgresServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server and who asks there.
 *
 * @param base {@code jdbc:postgresql://host:port/}
 * @param parameters what follows the database in the URL, such as {@code sslmode=verify-full}; may be empty
 */
public record DatabaseServer(String base, String parameters, String user, String password) {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?#]+/)(?:\\?([^?#]*))?");

    /** A server as an operator names it: a JDBC URL without a database. */
    static DatabaseServer of(String url, String user, String password) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new LocalFailure(url + " is no server: say jdbc:postgresql://HOST:PORT/, without a database, with"
                    + " ?sslmode=… behind it where that is needed.");
        }
        String parameters = parts.group(2);
        return new DatabaseServer(parts.group(1), parameters == null ? "" : parameters, user, password);
    }

    /** A server of the local stack as its superuser sees it. */
    public static DatabaseServer of(PostgresServer local) {
        return of(local.url(""), "postgres", local.password());
    }

    /** The URL of a database, for this user's own rights. */
    String url(String database) {
        return base + database + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** The same, for the rights of a role that this user may take on: nobody has to know that role's password. */
    String urlAs(String database, String role) {
        String taken = "options=" + URLEncoder.encode("-c role=" + role, StandardCharsets.UTF_8);
        return base + database + "?" + (parameters.isEmpty() ? "" : parameters + "&") + taken;
    }

    /** Under this user's own rights. */
    public Connection connect(String database) throws SQLException {
        return PostgresServer.connect(url(database), user, password);
    }

    Connection connectAs(String database, String role) throws SQLException {
        return PostgresServer.connect(urlAs(database, role), user, password);
    }

    /** Without the password, which is in no log and no message. */
    @Override
    public String toString() {
        return user + " at " + base;
    }

    /** The first column of every row, as text. */
    static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }
}
