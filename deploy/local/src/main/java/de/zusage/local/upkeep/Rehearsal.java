package de.zusage.local.upkeep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** An upgrade tried on copies: each database is copied, counted, migrated by the new version and counted again. */
public final class Rehearsal {
    private final DatabaseServer server;
    private final Path logs;
    private final Consumer<String> out;

    /** At a server whose originals are read only while they are copied; the report goes out line by line. */
    public Rehearsal(DatabaseServer server, Path logs, Consumer<String> out) {
        this.server = server;
        this.logs = logs;
        this.out = out;
    }

    /** Whether every one of these databases can be upgraded without a loss. */
    public boolean of(List<String> databases) {
        List<Migration> migrations =
                databases.stream().map(each -> new Migration(each, logs)).toList();
        List<String> lossy = new ArrayList<>();
        for (int i = 0; i < databases.size(); i++) {
            if (!goes(databases.get(i), migrations.get(i))) {
                lossy.add(databases.get(i));
            }
        }
        out.accept(
                lossy.isEmpty()
                        ? "GO: all that was there is there after the upgrade. The copies are gone."
                        : "NO-GO: do not upgrade " + String.join(", ", lossy) + ". The copies are gone.");
        return lossy.isEmpty();
    }

    private boolean goes(String database, Migration migration) {
        long begin = System.nanoTime();
        try (TrialCopy copy = TrialCopy.of(server, database)) {
            double copied = seconds(begin);
            Inventory before = inventory(copy, database, Map.of());
            long started = System.nanoTime();
            List<String> failure = migration.run(server, copy.name(), copy.owner());
            if (!failure.isEmpty()) {
                out.accept(database + ": the migration failed");
                failure.forEach(line -> out.accept("    " + line));
                return false;
            }
            double migrated = seconds(started);
            Inventory after = inventory(copy, database, before.tables());
            Comparison comparison = Comparison.of(before, after);
            report(
                    database,
                    before,
                    after,
                    String.format(Locale.ROOT, "copied in %.1f s, migrated in %.1f s", copied, migrated));
            comparison.noted().forEach(line -> out.accept("    look: " + line));
            comparison.lost().forEach(line -> out.accept("    LOST: " + line));
            return comparison.lost().isEmpty();
        } catch (SQLException e) {
            out.accept(database + ": " + e.getMessage());
            return false;
        }
    }

    private Inventory inventory(TrialCopy copy, String database, Map<String, Inventory.Rows> before)
            throws SQLException {
        try (Connection connection = server.connectAs(copy.name(), copy.owner())) {
            return Inventory.of(connection, database, before);
        }
    }

    private void report(String database, Inventory before, Inventory after, String seconds) {
        List<String> added = new ArrayList<>(after.migrations());
        before.migrations().forEach(added::remove);
        out.accept(database + ": " + seconds + "; "
                + (added.isEmpty() ? "nothing to migrate" : "migrations " + String.join(", ", added)));
        out.accept(String.format(
                Locale.ROOT,
                "    %d tables with %d rows, %d of them written once; %s; %d lines of the access log in %d chains",
                before.tables().size(),
                before.tables().values().stream()
                        .mapToLong(Inventory.Rows::count)
                        .sum(),
                before.tables().values().stream()
                        .filter(Inventory.Rows::once)
                        .mapToLong(Inventory.Rows::count)
                        .sum(),
                before.watched().isEmpty() ? "nothing signed or drafted" : watched(before),
                before.chains().values().stream().mapToLong(AccessChain::lines).sum(),
                before.chains().size()));
    }

    private static String watched(Inventory inventory) {
        return String.join(
                ", ",
                inventory.watched().entrySet().stream()
                        .map(each -> each.getValue().count() + " " + each.getKey())
                        .toList());
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
