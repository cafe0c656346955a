package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL 18 on the loopback interface; it ends with this JVM. */
public final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";

    /** Whether the data must survive a power cut; tests do without and are faster. */
    public enum Durability {
        DURABLE,
        THROWAWAY
    }

    private final int port;
    private final String password;
    private final ChildProcess process;

    private PostgresServer(int port, String password, ChildProcess process) {
        this.port = port;
        this.password = password;
        this.process = process;
    }

    /** Starts on the data of the directory (made when missing) and returns when it answers; programs are unpacked once. */
    public static PostgresServer start(Path programs, Path directory, int port, Durability durability) {
        PostgresBinaries binaries = PostgresBinaries.in(programs);
        Path data = directory.resolve("data");
        Directories.create(directory);
        String password = password(directory.resolve("password"));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            Programs.run(binaries.command(
                    "initdb",
                    "--pgdata=" + data,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + directory.resolve("password"),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-sync"));
        }
        String durable = durability == Durability.DURABLE ? "on" : "off";
        ChildProcess process = ChildProcess.start(
                "PostgreSQL",
                directory.resolve("postgres.log"),
                "INT", // INT is "fast": open sessions are ended, committed work is kept
                binaries.command(
                        "postgres",
                        "-D" + data,
                        "-p" + port,
                        "-clisten_addresses=" + Ports.LOOPBACK,
                        "-cunix_socket_directories=",
                        "-cfsync=" + durable,
                        "-cfull_page_writes=" + durable,
                        "-cshared_buffers=64MB",
                        "-cmax_connections=160",
                        "-ctimezone=UTC",
                        "-clog_timezone=UTC",
                        "-cjit=off"),
                Map.of());
        PostgresServer server = new PostgresServer(port, password, process);
        Waiting.until("PostgreSQL", Duration.ofSeconds(60), process, server::answers);
        return server;
    }

    public int port() {
        return port;
    }

    /** The one number that a query of an application's database answers, asked as its owner. */
    public long number(String application, String sql) {
        try (Connection owner = connect(application, application + "_owner");
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new LocalFailure("The database " + application + " does not answer: " + e.getMessage(), e);
        }
    }

    /** The password of the superuser and, on a developer's machine, of every service role. */
    public String password() {
        return password;
    }

    public String url(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    public Connection connect(String database, String role) throws SQLException {
        return connect(url(database), role, password);
    }

    /** Without DriverManager, which refuses a driver that another class loader has loaded. */
    public static Connection connect(String url, String role, String password) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(password);
        return source.getConnection();
    }

    Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, SUPERUSER);
    }

    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop();
    }

    private boolean answers() throws SQLException {
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(1);
        }
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
