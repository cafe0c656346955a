package de.zusage.local.upkeep;

import de.zusage.local.Directories;
import de.zusage.local.LocalFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a PostgreSQL server that goes on serving, copied in backup mode, and beside them the write-ahead log from where the
 * copying began to where it ended: together they are the server as it was at the end.
 */
public final class FileBackup {
    /** What a server makes anew at its start; the directories themselves must be there. */
    private static final Set<String> MADE_ANEW = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");
    private static final Path CONTROL = Path.of("global/pg_control");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private final Path files;

    private FileBackup(Path files) {
        this.files = files;
    }

    /** Copies into a directory that is not there yet; the work is done after the last file was copied and before the end. */
    public static FileBackup take(DatabaseServer server, Path data, Path target, Runnable atTheEnd) {
        if (Files.exists(target)) {
            throw new LocalFailure(target + " is there already: a backup goes into a directory of its own.");
        }
        // One session from the first to the last: its end would end the backup.
        try (Connection connection = server.connect("postgres")) {
            // Else a checkpoint might throw away what the copy needs to become whole.
            text(connection, "select pg_create_physical_replication_slot('zusage_backup', true, true)::text");
            String first = text(connection, "select pg_walfile_name(pg_backup_start('zusage', true))");
            copy(data, target, true);
            // As pg_basebackup does it: what it says of the last checkpoint is never older than a file.
            Files.copy(data.resolve(CONTROL), target.resolve(CONTROL));
            atTheEnd.run();
            try (Statement statement = connection.createStatement();
                    ResultSet end = statement.executeQuery(
                            "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)")) {
                end.next();
                Files.writeString(target.resolve("backup_label"), end.getString(2));
                String elsewhere = end.getString(3);
                if (elsewhere != null && !elsewhere.isEmpty()) {
                    throw new LocalFailure(
                            "This server has tablespaces elsewhere, which a copy of its files leaves out.");
                }
                copyLog(data.resolve("pg_wal"), target.resolve("pg_wal"), first, end.getString(1));
            }
            return new FileBackup(target);
        } catch (SQLException e) {
            throw new LocalFailure("No backup could be taken: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the files where a server will start on them; what was there has to be gone. */
    public void restore(Path data) {
        if (Files.exists(data)) {
            throw new LocalFailure(data + " is there still: a restore goes where nothing is.");
        }
        try {
            copy(files, data, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In MiB. */
    public long size() {
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / (1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyLog(Path from, Path to, String first, String last) throws IOException {
        try (var segments = Files.list(from)) {
            List<Path> needed =
                    segments.filter(each -> isBetween(name(each), first, last)).toList();
            if (needed.stream().noneMatch(each -> name(each).equals(first))
                    || needed.stream().noneMatch(each -> name(each).equals(last))) {
                throw new LocalFailure("The write-ahead log from " + first + " to " + last + " is not all there.");
            }
            for (Path segment : needed) {
                Files.copy(segment, to.resolve(name(segment)));
            }
        }
    }

    private static boolean isBetween(String segment, String first, String last) {
        return SEGMENT.matcher(segment).matches() && segment.compareTo(first) >= 0 && segment.compareTo(last) <= 0;
    }

    /** A file that goes meanwhile belongs to something that was dropped: the write-ahead log says so. */
    private static void copy(Path from, Path to, boolean running) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path relative = from.relativize(directory);
                if (running && relative.getNameCount() > 1 && !isKept(relative)) {
                    return FileVisitResult
                            .SKIP_SUBTREE; // an empty directory of a slot would keep the server from starting
                }
                Path made = to.resolve(relative);
                Directories.create(made);
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                if (!running || isKept(relative)) {
                    try {
                        Files.copy(file, to.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException e) {
                        if (!running) {
                            throw e;
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (running && e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private static boolean isKept(Path relative) {
        return !MADE_ANEW.contains(relative.getName(0).toString())
                && !OF_THE_PROCESS.contains(relative.toString())
                && !relative.equals(CONTROL)
                && !name(relative).startsWith("pgsql_tmp");
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
