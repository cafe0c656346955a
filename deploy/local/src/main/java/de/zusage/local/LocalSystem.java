package de.zusage.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole system on this machine: PostgreSQL, Kafka, Keycloak, the mail inbox, the four services and the portal. */
public final class LocalSystem implements AutoCloseable {
    private final LocalPorts ports;
    private final YearMonth pilotFrom;
    private final Consumer<String> progress;
    private final StartedServers servers;
    private final Map<String, String> more;
    private final Path checkout;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private @Nullable ServiceProcess portal;

    private LocalSystem(
            LocalPorts ports,
            YearMonth pilotFrom,
            Consumer<String> progress,
            StartedServers servers,
            Map<String, String> more,
            Path checkout) {
        this.ports = ports;
        this.pilotFrom = pilotFrom;
        this.progress = progress;
        this.servers = servers;
        this.more = more;
        this.checkout = checkout;
    }

    /**
     * Starts everything with its state in the directory; progress gets one line per process. When something does not start,
     * what did start is stopped again.
     */
    public static LocalSystem start(Path directory, LocalPorts ports, Consumer<String> progress) {
        return start(directory, ports, progress, Map.of(), Project.root());
    }

    private static LocalSystem start(
            Path directory, LocalPorts ports, Consumer<String> progress, Map<String, String> more, Path checkout) {
        LocalSystem system = startServers(directory, ports, progress, more, checkout);
        try {
            system.startApplications();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Starts the servers alone: whoever calls this brings the applications, at the ports that are theirs. */
    public static LocalSystem startServers(Path directory, LocalPorts ports, Consumer<String> progress) {
        return startServers(directory, ports, progress, Map.of(), Project.root());
    }

    private static LocalSystem startServers(
            Path directory, LocalPorts ports, Consumer<String> progress, Map<String, String> more, Path checkout) {
        StartedServers servers = new StartedServers(directory, ports, progress);
        LocalSystem system = new LocalSystem(ports, PilotWindow.from(directory), progress, servers, more, checkout);
        try {
            servers.start();
            for (String service : Databases.SERVICES) {
                system.services.put(service, system.describe(directory, service));
            }
            ServiceProcess portal = system.describePortal(directory);
            system.portal = portal.isBuilt() ? portal : null;
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Starts everything on free ports, as a test does; the programs are those of {@code ./run}. */
    public static LocalSystem start(Path directory) {
        return start(directory, LocalPorts.free(), line -> {});
    }

    /** As {@link #start(Path)}, without anything that an earlier run left in the directory. */
    public static LocalSystem startAfresh(Path directory) {
        return startAfresh(directory, Map.of());
    }

    /** The same; each of the four services has these settings too, as the environment names them. */
    public static LocalSystem startAfresh(Path directory, Map<String, String> more) {
        Directories.delete(directory.resolve("data"));
        Directories.delete(directory.resolve("log"));
        return start(directory, LocalPorts.free(), line -> {}, more, Project.root());
    }

    /** On free ports, with the applications of another version; the servers are those of this one. */
    public static LocalSystem startVersion(Path checkout, Path directory) {
        return start(directory, LocalPorts.free(), line -> {}, Map.of(), checkout);
    }

    /** The first month of the pilot, as reporting-service is told. */
    public YearMonth pilotFrom() {
        return pilotFrom;
    }

    /** One of agreement, plan, notification, reporting. */
    public ServiceProcess service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    /** The pages, where they were built; a browser finds them at its {@code url()}. */
    public Optional<ServiceProcess> portal() {
        return Optional.ofNullable(portal);
    }

    /** One of the services, or the portal. */
    public ServiceProcess application(String name) {
        return name.equals(Databases.PORTAL) ? Objects.requireNonNull(portal, name) : service(name);
    }

    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    /** The base of a service's REST API: {@code http://127.0.0.1:8081/api/v1/}. */
    public URI api(String service) {
        return service(service).url().resolve("/api/v1/");
    }

    /** Logs a demo person in, for one employment when there is one to choose. */
    public Login login(String user, String... offices) {
        return Login.at(keycloak().realmUrl(), user, DemoRealm.password(user), offices);
    }

    public PostgresServer postgres() {
        return servers.postgres();
    }

    public KafkaServer kafka() {
        return servers.kafka();
    }

    public KeycloakServer keycloak() {
        return servers.keycloak();
    }

    public SmtpInbox inbox() {
        return servers.inbox();
    }

    /** Seconds to ready and resident memory of each process, and the whole. */
    public List<String> figures() {
        Figures figures = new Figures();
        servers.measure(figures);
        processes()
                .forEach(process -> figures.add(
                        process.name(),
                        process.secondsToReady(),
                        Memory.mebibytes(process.process().pid())));
        figures.add("this program", 0, Memory.ofThisProgram());
        return figures.lines();
    }

    /** The applications end, the database server is killed, the work is done, and the server starts on what there is then. */
    public void loseDatabases(Runnable work) {
        Parallel.run(processes().map(process -> (Runnable) process::stop).toList());
        servers.replacePostgres(work);
    }

    /** Starts every application again, side by side. */
    public void startApplications() {
        Parallel.run(processes().map(process -> (Runnable) () -> start(process)).toList());
    }

    /** Stops in order: services, Keycloak, Kafka, PostgreSQL. */
    @Override
    public void close() {
        Parallel.run(processes().map(process -> (Runnable) process::stop).toList());
        servers.close();
    }

    /** The services, and the portal where one was started. */
    private Stream<ServiceProcess> processes() {
        return Stream.concat(services.values().stream(), Stream.ofNullable(portal));
    }

    private void start(ServiceProcess service) {
        service.start();
        progress.accept(Figures.started(service.name(), service.url().toString(), service.secondsToReady()));
    }

    private ServiceProcess describe(Path directory, String service) {
        int port = Objects.requireNonNull(ports.http().get(service));
        int management = Objects.requireNonNull(ports.management().get(service));
        Map<String, String> environment = new LinkedHashMap<>(servers.environment(service));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        // glibc gives each thread memory of its own and keeps it; two such arenas do, as the figures show.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put(
                "ZUSAGE_KEYS_FILE",
                KeysFile.ensure(directory.resolve("data/keys/" + service)).toString());
        environment.put(
                "ZUSAGE_ACCESS_LOG_ANCHORS", directory.resolve("data/anchors").toString());
        environment.put(
                "ZUSAGE_ACCESS_LOG_ANCHOR_KEY",
                directory.resolve("data/keys/" + service + "-anchors").toString());
        environment.put("ZUSAGE_ACCESS_LOG_CREATE_KEY", "true");
        environment.put("ZUSAGE_ACCESS_LOG_ANCHOR_EVERY", "10s");
        if (service.equals("agreement")) {
            // Clients without an account get one, on paper.
            environment.put(
                    "ZUSAGE_LETTER_PORTAL", "http://" + Ports.LOOPBACK + ":" + httpPort(Databases.PORTAL) + "/");
            environment.put(
                    "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL", keycloak().url());
            environment.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET", DemoRealm.secret("agreement-service"));
            SealKeystore.ensure(directory.resolve("data/keys"))
                    .forEach((name, value) -> environment.put(environmentName(name), value));
        }
        if (service.equals("reporting")) {
            environment.put("ZUSAGE_PILOT_FROM", pilotFrom.toString());
            // Nobody has five working days to wait for nineteen coordinators here.
            environment.put("ZUSAGE_RELEASE_WORKING_DAYS", "0");
            // An erasure is receipted when its facts are folded; nobody has ten minutes to wait for that here.
            environment.put("ZUSAGE_JOBS_EVERY", "5s");
        }
        if (service.equals("notification")) {
            environment.put("ZUSAGE_LETTER_SENDER", "Postfach 10 20 30, 12345 Musterstadt");
            // The letter of a life is in time whatever holidays lie between.
            environment.put("ZUSAGE_LETTER_DAYS", "1");
            // What waits is raised at once, so that it is seen; whoever has it then has the usual time.
            environment.put("ZUSAGE_ESCALATION_AFTER", "0");
            environment.put("ZUSAGE_ESCALATION_AFTER_OF_ADVISER", "2");
            environment.put("ZUSAGE_ESCALATION_EVERY", "2s");
        }
        environment.putAll(more);
        Path log = directory.resolve("log/" + service + "-service.log");
        return new ServiceProcess(service, port, management, log, environment, checkout);
    }

    /** It knows the realm, the services and its own database, and nothing else. */
    private ServiceProcess describePortal(Path directory) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MANAGEMENT_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres().url(Databases.PORTAL));
        environment.put("QUARKUS_DATASOURCE_USERNAME", Databases.PORTAL + "_app");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres().password());
        environment.put("QUARKUS_FLYWAY_USERNAME", Databases.PORTAL + "_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", postgres().password());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", keycloak().realmUrl());
        environment.put("ZUSAGE_STRICT_TRANSPORT", "off");
        environment.put("MALLOC_ARENA_MAX", "2");
        services.forEach((name, service) -> environment.put(
                "QUARKUS_REST_CLIENT_" + name.toUpperCase(Locale.ROOT) + "_URL",
                service.url().toString()));
        int port = httpPort(Databases.PORTAL);
        int management = Objects.requireNonNull(ports.management().get(Databases.PORTAL));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        return new ServiceProcess(
                Databases.PORTAL, port, management, directory.resolve("log/portal.log"), environment, checkout);
    }

    private int httpPort(String application) {
        return Objects.requireNonNull(ports.http().get(application));
    }

    /** The name under which MicroProfile Config reads a setting from the environment. */
    private static String environmentName(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
