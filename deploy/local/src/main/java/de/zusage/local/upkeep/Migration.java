package de.zusage.local.upkeep;

import de.zusage.local.ChildProcess;
import de.zusage.local.Directories;
import de.zusage.local.JvmFlags;
import de.zusage.local.LocalFailure;
import de.zusage.local.Programs;
import de.zusage.local.Project;
import de.zusage.local.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The packaged application of the new version, which migrates and ends: as the Job of the chart has it. */
public final class Migration {
    private static final Duration LIMIT = Duration.ofHours(6);
    private static final Pattern TELLING = Pattern.compile(".*(ERROR|Exception|Caused by|Migration |Message).*");
    private static final int SHOWN = 12;

    private final String application;
    private final Path jar;
    private final Path log;

    /** Of one of the services, or of the portal; fails where it is not packaged. */
    public Migration(String application, Path logs) {
        this.application = ServiceProcess.module(application);
        this.jar = Project.root().resolve(this.application + "/target/quarkus-app/quarkus-run.jar");
        this.log = logs.resolve(this.application + "-migration.log");
        if (!Files.exists(jar)) {
            throw new LocalFailure(this.application + " is not built here: check the new version out and run ./mvnw"
                    + " -DskipTests package.");
        }
    }

    /** Nothing when all went well, else what the log says of it. */
    public List<String> run(DatabaseServer server, String database, String owner) {
        Path secrets = secrets(server);
        try {
            Files.deleteIfExists(log);
            List<String> command = new ArrayList<>(List.of(Programs.java()));
            command.addAll(JvmFlags.of("service"));
            command.addAll(List.of("-jar", jar.toString()));
            ChildProcess process = ChildProcess.start(
                    application, log, "TERM", command, settings(server.urlAs(database, owner), secrets));
            return process.await(LIMIT) == 0 ? List.of() : told();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Directories.delete(secrets);
        }
    }

    private static Map<String, String> settings(String url, Path secrets) {
        return Map.of(
                "QUARKUS_INIT_AND_EXIT",
                "true",
                "QUARKUS_FLYWAY_MIGRATE_AT_START",
                "true",
                "QUARKUS_DATASOURCE_JDBC_URL",
                url,
                "QUARKUS_DATASOURCE_JOB_JDBC_URL",
                url,
                // It ends before it would ask there.
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:9/realms/none",
                "ZUSAGE_SECRETS_DIRECTORY",
                secrets.toString());
    }

    /** Applications take secrets from files alone. */
    private static Path secrets(DatabaseServer server) {
        try {
            Path directory = Files.createTempDirectory(
                    "zusage-owner", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(directory.resolve("quarkus.flyway.username"), server.user());
            Files.writeString(directory.resolve("quarkus.flyway.password"), server.password());
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> told() throws IOException {
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> TELLING.matcher(line).matches())
                .map(String::strip)
                .limit(SHOWN)
                .toList();
        List<String> told = new ArrayList<>(lines);
        told.add("all of it in " + log);
        return told;
    }
}
