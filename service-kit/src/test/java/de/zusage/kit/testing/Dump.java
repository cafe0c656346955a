package de.zusage.kit.testing;

import de.zusage.local.testing.LocalDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All that a thief of the service's database has: every column of every table past all policies, and the files of the server. */
public final class Dump {

    private Dump() {}

    /** A row of a table; values in the order of the columns, texts in UTF-8, nothing where there is none. */
    public record Row(String table, List<UUID> ids, List<Value> values) {}

    /** What stands in a column of a row. */
    public record Value(String column, boolean binary, byte[] bytes) {}

    /** What is done with each row. */
    public interface Reader {
        void read(Row row) throws SQLException;
    }

    /** A database that can be dumped again and again. */
    public interface Source {
        int read(Reader reader) throws SQLException;
    }

    /** Reads every row of every table of the service's database; how many tables there are. */
    public static int read(Reader reader) throws SQLException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser()) {
            return read(all, reader);
        }
    }

    /** The same of any database that a superuser is connected to. */
    public static int read(Connection all, Reader reader) throws SQLException {
        try (Statement statement = all.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("""
                    select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind in ('r', 'p', 'm', 'S')
                      and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1""")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            all.setAutoCommit(false);
            statement.setFetchSize(500);
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select * from " + table)) {
                    while (row.next()) {
                        reader.read(row(table, row));
                    }
                }
            }
            return tables.size();
        }
    }

    private static Row row(String table, ResultSet row) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String type = columns.getColumnTypeName(i);
            boolean binary = type.equals("bytea");
            String text = binary ? null : row.getString(i);
            byte[] bytes = binary ? row.getBytes(i) : text == null ? null : text.getBytes(StandardCharsets.UTF_8);
            if (bytes != null) {
                values.add(new Value(columns.getColumnName(i), binary, bytes));
            }
            if (type.equals("uuid") && text != null) {
                ids.add(UUID.fromString(text));
            }
        }
        return new Row(table, ids, values);
    }

    /** The files of this database and the log of what was written to it, after everything has gone to the disk. */
    public static List<Path> files() throws SQLException, IOException {
        try (Connection all = LocalDatabase.current().connectAsSuperuser();
                Statement statement = all.createStatement()) {
            statement.execute("checkpoint");
            try (ResultSet row = statement.executeQuery("select current_setting('data_directory'), oid"
                    + " from pg_database where datname = current_database()")) {
                row.next();
                Path directory = Path.of(row.getString(1));
                List<Path> files = new ArrayList<>();
                for (Path part :
                        List.of(directory.resolve("base").resolve(row.getString(2)), directory.resolve("pg_wal"))) {
                    try (Stream<Path> found = Files.walk(part)) {
                        found.filter(Files::isRegularFile).forEach(files::add);
                    }
                }
                return files;
            }
        }
    }

    /** The bytes of a file, or none where the server has just let go of it. */
    static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }
}
