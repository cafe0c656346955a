package de.zusage.local.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.LocalFailure;
import de.zusage.local.Ports;
import de.zusage.local.PostgresServer;
import de.zusage.local.PostgresServer.Durability;
import de.zusage.local.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBackupTest {
    @TempDir
    Path directory;

    private PostgresServer start() {
        return PostgresServer.start(
                Project.programs(), directory.resolve("server"), Ports.free(), Durability.THROWAWAY);
    }

    /** Somebody writes, updates and makes tables all the time while the files are copied. */
    @Test
    void whatWasCommittedBeforeTheEndIsThereAfterTheRestore() throws Exception {
        Path data = directory.resolve("server/data");
        AtomicLong written = new AtomicLong();
        AtomicLong atTheEnd = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(50);
        FileBackup backup;
        try (PostgresServer server = start()) {
            Databases.create(server, "plan");
            change(server, "create table note (id bigint primary key, text text)");
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    write(server, written.incrementAndGet());
                    change(server, "checkpoint"); // so that the control file is ahead of files that were copied before
                    begun.countDown();
                }
            });
            begun.await();
            backup = FileBackup.take(DatabaseServer.of(server), data, directory.resolve("backup"), () -> {
                long sure = written.get() - 1;
                change(server, "checkpoint");
                atTheEnd.set(sure);
            });
            enough.set(true);
            writer.get();
            server.process().kill();
        }
        Directories.delete(data);
        backup.restore(data);
        try (PostgresServer server = start()) {
            assertThat(number(server, "select count(*) from note where id <= " + atTheEnd.get()))
                    .as("rows written before the end of the backup")
                    .isEqualTo(atTheEnd.get());
            assertThat(number(
                            server,
                            "select count(*) from note where text <> 'changed ' || id and id <= " + atTheEnd.get()))
                    .isZero();
            System.out.printf(
                    "%d rows until the end of the backup, %d MiB, all there after the restore%n",
                    atTheEnd.get(), backup.size());
        }
    }

    @Test
    void nothingIsWrittenOver() {
        try (PostgresServer server = start()) {
            Path data = directory.resolve("server/data");
            FileBackup backup = FileBackup.take(DatabaseServer.of(server), data, directory.resolve("backup"), () -> {});
            assertThatThrownBy(() -> backup.restore(data)).isInstanceOf(LocalFailure.class);
            assertThatThrownBy(() ->
                            FileBackup.take(DatabaseServer.of(server), data, directory.resolve("backup"), () -> {}))
                    .isInstanceOf(LocalFailure.class);
            assertThat(Files.exists(directory.resolve("backup/postmaster.pid"))).isFalse();
        }
    }

    private static void write(PostgresServer server, long id) {
        change(
                server,
                "insert into note values (" + id
                        + ", repeat('x', 2000)); commit; update note set text = 'changed ' || id"
                        + " where id = " + id + "; commit; create table note_" + id
                        + " (id int); commit; drop table note_"
                        + id);
    }

    private static void change(PostgresServer server, String sql) {
        try (Connection connection = DatabaseServer.of(server).connect("plan");
                Statement statement = connection.createStatement()) {
            for (String each : sql.split("; commit; ", -1)) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static long number(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = DatabaseServer.of(server).connect("plan")) {
            return Long.parseLong(DatabaseServer.texts(connection, sql).get(0));
        }
    }
}
