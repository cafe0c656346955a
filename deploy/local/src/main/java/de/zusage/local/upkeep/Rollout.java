package de.zusage.local.upkeep;

import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.LocalFailure;
import de.zusage.local.LocalSystem;
import de.zusage.local.Project;
import de.zusage.local.RunLock;
import de.zusage.local.ServiceProcess;
import de.zusage.local.scenario.Scenario;
import de.zusage.local.scenario.ScenarioFailed;
import de.zusage.local.scenario.Surprise;
import de.zusage.local.traffic.UnderLoad;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An upgrade of a whole system under load, and the way back: the databases of an older version are migrated while it serves, its
 * processes are replaced one after the other, and then the older version takes over once more, on the newer tables.
 */
public final class Rollout {
    private final Path older;
    private final Path directory;
    private final Consumer<String> out;
    private final List<String> faults = new ArrayList<>();

    /** The older version is a checkout that is built; the system lies in the directory, whose data is deleted first. */
    public Rollout(Path older, Path directory, Consumer<String> out) {
        this.older = older;
        this.directory = directory;
        this.out = out;
    }

    /** Whether nobody noticed and nothing was lost. */
    public boolean run() {
        Directories.create(directory);
        RunLock lock = RunLock.take(directory, "deploy/rehearse-upgrade --from");
        try {
            Directories.delete(directory.resolve("data"));
            Directories.delete(directory.resolve("log"));
            upgradeAndGoBack();
        } catch (LocalFailure | ScenarioFailed | Surprise e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            faults.add("the databases could not be compared: " + e.getMessage());
        }
        faults.forEach(fault -> out.accept("    LOST: " + fault));
        boolean went = lock.isHeld() && faults.isEmpty();
        out.accept(
                went
                        ? "GO: nobody noticed the upgrade or the way back."
                        : "NO-GO: see above, and the logs in " + directory.resolve("log") + ".");
        return went;
    }

    private void upgradeAndGoBack() throws SQLException {
        out.accept("starting the older version in " + directory);
        try (LocalSystem system = LocalSystem.startVersion(older, directory)) {
            live(system, "the older version");
            migrate(system);
            if (!faults.isEmpty()) {
                return;
            }
            // Each of them is once the newer and once the older beside the others: on both sides of every topic.
            List<String> some = List.of("agreement", "reporting");
            List<String> others = List.of("plan", "notification", Databases.PORTAL);
            replace(system, some, Project.root());
            live(system, "both versions side by side, " + String.join(" and ", some) + " being the newer");
            replace(system, others, Project.root());
            live(system, "the newer version");
            replace(system, some, older);
            live(system, "both versions side by side, " + String.join(" and ", some) + " being the older");
            replace(system, others, older);
            live(system, "the older version with the newer tables");
        }
    }

    private void live(LocalSystem system, String where) {
        Scenario.playOneLife(system, line -> {}, title -> {});
        out.accept("a life passed in " + where);
    }

    /** As the Job of the chart does it before any pod is replaced. */
    private void migrate(LocalSystem system) throws SQLException {
        DatabaseServer server = DatabaseServer.of(system.postgres());
        for (String database : Databases.ALL) {
            try (UnderLoad work = UnderLoad.of(system, database, system.application(database))) {
                work.goOn();
                Inventory before = inventory(system, database, Map.of());
                List<String> failure =
                        new Migration(database, directory.resolve("log")).run(server, database, database + "_owner");
                Inventory after = inventory(system, database, before.tables());
                work.goOn();
                faults.addAll(failure);
                work.end().forEach(fault -> faults.add(database + " during the migration: " + fault));
                Comparison.of(before, after).lost().forEach(line -> faults.add(database + ": " + line));
                List<String> added = new ArrayList<>(after.migrations());
                before.migrations().forEach(added::remove);
                out.accept(database + ": migrated while the older version served, "
                        + (added.isEmpty() ? "nothing to do" : "migrations " + String.join(", ", added))
                        + "; answers by status: " + work.answers());
            }
        }
    }

    private void replace(LocalSystem system, List<String> applications, Path version) {
        for (String application : applications) {
            ServiceProcess first = system.application(application);
            ServiceProcess second = first.beside();
            second.install(version);
            try (UnderLoad work = UnderLoad.of(system, application, first)) {
                work.goOn();
                second.start();
                work.add(second);
                work.retire(first);
                first.install(version);
                first.start();
                work.add(first);
                work.retire(second);
                work.end().forEach(fault -> faults.add(application + ": " + fault));
                out.accept(first.name() + ": replaced by the " + (version.equals(older) ? "older" : "newer")
                        + " one; answers by status: " + work.answers());
            } finally {
                second.stop();
            }
        }
    }

    /** What must not change although everybody goes on: what is signed, drafted, logged, and all that is written once. */
    private static Inventory inventory(LocalSystem system, String database, Map<String, Inventory.Rows> before)
            throws SQLException {
        try (Connection owner = system.postgres().connect(database, database + "_owner")) {
            Inventory all = Inventory.of(owner, database, before);
            Map<String, Inventory.Rows> once = new TreeMap<>();
            for (Entry<String, Inventory.Rows> table : all.tables().entrySet()) {
                if (table.getValue().once()) {
                    once.put(table.getKey(), Objects.requireNonNull(table.getValue()));
                }
            }
            return new Inventory(once, all.watched(), all.chains(), all.migrations());
        }
    }
}
