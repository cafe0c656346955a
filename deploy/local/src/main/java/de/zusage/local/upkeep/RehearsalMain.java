package de.zusage.local.upkeep;

import de.zusage.local.Databases;
import de.zusage.local.Directories;
import de.zusage.local.LocalFailure;
import de.zusage.local.Ports;
import de.zusage.local.PostgresServer;
import de.zusage.local.PostgresServer.Durability;
import de.zusage.local.Project;
import de.zusage.local.RunLock;
import de.zusage.local.scenario.ScenarioFailed;
import de.zusage.local.scenario.Surprise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program behind {@code deploy/rehearse-upgrade}. */
public final class RehearsalMain {
    private static final List<String> OPTIONS = List.of("--server", "--user", "--password-file", "--only", "--from");
    private static final Pattern COMMA = Pattern.compile(",");

    private RehearsalMain() {}

    /** Ends with 0 for a GO, with 1 otherwise. */
    public static void main(String[] arguments) {
        int code = 1;
        try {
            code = rehearse(List.of(arguments)) ? 0 : 1;
        } catch (LocalFailure | ScenarioFailed | Surprise e) {
            System.err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            System.err.println("A file could not be used: " + e.getMessage() + ".");
        }
        System.exit(code);
    }

    private static boolean rehearse(List<String> arguments) {
        Map<String, String> options = parse(arguments);
        List<String> databases = databases(options.get("--only"));
        if (options.containsKey("--from")) {
            Path older = Path.of(Objects.requireNonNull(options.get("--from")));
            return new Rollout(older.toAbsolutePath(), Project.root().resolve(".local/rollout"), System.out::println)
                    .run();
        }
        Path logs = Project.root().resolve(".local/rehearsal");
        Directories.create(logs);
        if (options.containsKey("--server")) {
            return new Rehearsal(server(options), logs, System.out::println).of(databases);
        }
        return ofThisCheckout(databases, logs);
    }

    /** The databases of {@code ./run}, whose server is started for this alone. */
    private static boolean ofThisCheckout(List<String> databases, Path logs) {
        Path directory = Project.root().resolve(".local");
        if (!Files.exists(directory.resolve("data/postgres/data/PG_VERSION"))) {
            throw new LocalFailure(
                    "./run has left no databases here: start it once, name a server with --server, or an earlier version with --from.");
        }
        RunLock lock = RunLock.take(directory, "./run");
        try (PostgresServer local = PostgresServer.start(
                Project.programs(), directory.resolve("data/postgres"), Ports.free(), Durability.DURABLE)) {
            return lock.isHeld() && new Rehearsal(DatabaseServer.of(local), logs, System.out::println).of(databases);
        }
    }

    private static DatabaseServer server(Map<String, String> options) {
        String user = options.get("--user");
        String file = options.get("--password-file");
        if (user == null || file == null) {
            throw new LocalFailure("--server wants --user and --password-file too.");
        }
        return DatabaseServer.of(Objects.requireNonNull(options.get("--server")), user, password(Path.of(file)));
    }

    private static String password(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalFailure("The password file " + file + " cannot be read.", e);
        }
    }

    private static Map<String, String> parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (!OPTIONS.contains(option)) {
                throw new LocalFailure("Unknown option " + option + ": deploy/rehearse-upgrade --help names them.");
            }
            if (i + 1 == arguments.size()) {
                throw new LocalFailure(option + " wants a value: deploy/rehearse-upgrade --help says which.");
            }
            options.put(option, arguments.get(i + 1));
        }
        if (!options.containsKey("--server")
                && (options.containsKey("--user") || options.containsKey("--password-file"))) {
            throw new LocalFailure("--user and --password-file are for a --server.");
        }
        if (options.containsKey("--from") && options.size() > 1) {
            throw new LocalFailure("--from goes with no other option: it brings a system of its own.");
        }
        return options;
    }

    private static List<String> databases(@Nullable String only) {
        List<String> all = Databases.ALL;
        if (only == null) {
            return all;
        }
        List<String> chosen = COMMA.splitAsStream(only).toList();
        for (String each : chosen) {
            if (!all.contains(each)) {
                throw new LocalFailure(
                        "There is no application called " + each + ": choose from " + String.join(", ", all) + ".");
            }
        }
        return chosen;
    }
}
