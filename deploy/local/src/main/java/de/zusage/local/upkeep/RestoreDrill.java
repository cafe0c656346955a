package de.zusage.local.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.LocalFailure;
import de.zusage.local.LocalSystem;
import de.zusage.local.RunLock;
import de.zusage.local.scenario.ErasedCase;
import de.zusage.local.scenario.Scenario;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Loses every database of a running system and gets them back from a backup: all that was there when the backup ended has to be
 * there, and what was erased after it must not stay.
 */
public final class RestoreDrill {
    private final Path directory;
    private final Consumer<String> out;
    private final List<String> faults = new ArrayList<>();

    /** The system and the backup lie in the directory; those of an earlier drill are deleted first. */
    public RestoreDrill(Path directory, Consumer<String> out) {
        this.directory = directory;
        this.out = out;
    }

    /** Whether nothing was lost and nothing that was erased came back to stay. */
    public boolean run() {
        RunLock lock = RunLock.take(directory, "deploy/restore-drill");
        for (String part : List.of("data", "log", "backup")) {
            Directories.delete(directory.resolve(part));
        }
        say("starting PostgreSQL, Kafka, Keycloak and the applications; it takes a minute");
        try (LocalSystem system = LocalSystem.start(directory)) {
            Scenario.playOneLife(system, line -> {}, title -> {});
            say("the system is up, and a life was played in it");
            drill(system);
        } catch (SQLException e) {
            throw new LocalFailure("The databases could not be compared: " + e.getMessage(), e);
        }
        faults.forEach(fault -> say("FAULT: " + fault));
        say(
                faults.isEmpty()
                        ? "PASSED: the restored system holds what the backup held, and what was erased is erased."
                        : "FAILED.");
        return lock.isHeld() && faults.isEmpty();
    }

    private void drill(LocalSystem system) throws SQLException {
        Path data = directory.resolve("data/postgres/data");
        ErasedCase erased = ErasedCase.open(system);
        erased.close();
        AtomicReference<ErasedCase> late = new AtomicReference<>();
        Map<String, Inventory> before = inventories(system);
        long begin = System.nanoTime();
        // The last case is opened when all files are copied: the write-ahead log alone knows it.
        FileBackup backup = FileBackup.take(
                DatabaseServer.of(system.postgres()),
                data,
                directory.resolve("backup"),
                () -> late.set(ErasedCase.open(system)));
        say(String.format(
                Locale.ROOT, "backed up while everybody went on: %d MiB in %.1f s", backup.size(), seconds(begin)));
        Map<String, Inventory> after = inventories(system);
        String erasure = erased.erase();
        expect(!erased.isThere(), "an erased case was there before the restore");
        say("a case was erased after the backup, which every service has receipted");

        long lost = System.nanoTime();
        system.loseDatabases(() -> {
            Directories.delete(data);
            say("the applications were stopped, the database server killed and its files deleted");
            backup.restore(data);
        });
        say(String.format(Locale.ROOT, "restored and recovered, %.1f s after the loss", seconds(lost)));
        Map<String, Inventory> restored = inventories(system);
        restored.forEach((database, inventory) -> compare(
                database,
                Objects.requireNonNull(before.get(database)),
                Objects.requireNonNull(after.get(database)),
                inventory));
        system.startApplications();
        say(String.format(Locale.ROOT, "everything serves again, %.1f s after the loss", seconds(lost)));
        expect(erased.isThere(), "the backup was to bring the erased case back, and did not: nothing was tried");
        expect(Objects.requireNonNull(late.get()).isThere(), "the last case of the backup is not there");
        replay(erased, erasure);
        compareEnd(restored, inventories(system));
    }

    private void replay(ErasedCase erased, String erasure) {
        JsonNode replayed = erased.replay();
        expect(replayed.path("erasedAgain").asInt() == 1, "erased again: " + replayed);
        expect(replayed.path("left").asInt() == 0, "not replayed: " + replayed);
        expect(replayed.path("unsigned").asInt() == 0, "not signed: " + replayed);
        expect(!erased.isThere(), "the erased case is still there after the replay");
        erased.awaitComplete(erasure);
        say("the ledger was replayed: " + replayed + ", receipted by every service again");
    }

    /** As it was before or after the backup; what moved between these may be anywhere between. */
    private void compare(String database, Inventory before, Inventory after, Inventory restored) {
        List<String> moving = new ArrayList<>();
        Set<String> tables = after.tables().keySet();
        expect(restored.tables().keySet().equals(tables), database + " has other tables");
        for (String table : tables) {
            Inventory.Rows was = before.tables().get(table);
            Inventory.Rows then = after.tables().get(table);
            Inventory.Rows now = restored.tables().get(table);
            if (now != null && !now.equals(then) && !now.equals(was)) {
                if (Objects.equals(was, then)) {
                    faults.add(database + "." + table + " is not what it was");
                } else {
                    moving.add(table);
                }
            }
        }
        before.watched()
                .forEach((name, rows) -> expect(
                        rows.equals(restored.watched().get(name)), database + ": " + name + " are not what they were"));
        before.chains().forEach((carrier, chain) -> {
            AccessChain now = restored.chains().get(carrier);
            expect(
                    now != null && now.isWhole() && now.last() >= chain.last(),
                    database + ": the access log of " + carrier + " is not whole");
        });
        say(String.format(
                Locale.ROOT,
                "%s: %d tables with %d rows as they were, %d lines of the access log in whole chains%s",
                database,
                tables.size() - moving.size(),
                restored.tables().values().stream()
                        .mapToLong(Inventory.Rows::count)
                        .sum(),
                restored.chains().values().stream()
                        .mapToLong(AccessChain::lines)
                        .sum(),
                moving.isEmpty() ? "" : "; written meanwhile: " + String.join(", ", moving)));
    }

    /** What is signed stays so through the replay, and its own lines are in the chain. */
    private void compareEnd(Map<String, Inventory> restored, Map<String, Inventory> end) {
        restored.forEach((database, was) -> {
            Inventory now = Objects.requireNonNull(end.get(database));
            was.watched()
                    .forEach((name, rows) ->
                            expect(rows.equals(now.watched().get(name)), database + ": the replay changed " + name));
            now.chains()
                    .forEach((carrier, chain) ->
                            expect(chain.isWhole(), database + ": the replay broke the access log of " + carrier));
        });
    }

    private static Map<String, Inventory> inventories(LocalSystem system) throws SQLException {
        Map<String, Inventory> inventories = new LinkedHashMap<>();
        for (String database : Databases.ALL) {
            try (Connection owner = system.postgres().connect(database, database + "_owner")) {
                inventories.put(database, Inventory.of(owner, database));
            }
        }
        return inventories;
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void say(String line) {
        out.accept(line);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
