package de.zusage.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the four services, or the portal, as a process of its own, from its built jar. */
public final class ServiceProcess {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String service;
    private final int port;
    private final int managementPort;
    private final Path log;
    private final Map<String, String> environment;
    private Path checkout;
    private @Nullable ChildProcess process;
    private double secondsToReady;

    /**
     * Starts nothing yet; the environment is what the service reads its configuration from, the checkout where it was built.
     */
    public ServiceProcess(
            String service, int port, int managementPort, Path log, Map<String, String> environment, Path checkout) {
        this.service = service;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
        this.environment = new HashMap<>(environment);
        this.checkout = checkout;
    }

    /** What it reads its configuration from, by the names of environment variables. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Another process with the same settings at free ports, as one pod beside the other; starts nothing yet. */
    public ServiceProcess beside() {
        int http = Ports.free();
        int management = Ports.free();
        Map<String, String> same = new HashMap<>(environment);
        same.put("QUARKUS_HTTP_PORT", Integer.toString(http));
        same.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        return new ServiceProcess(
                service, http, management, log.resolveSibling(name() + "-" + http + ".log"), same, checkout);
    }

    /** From its next start on it is the version that was built in another checkout, and leaves migrations to others as a pod does. */
    public void install(Path version) {
        checkout = version;
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    }

    /** Starts and returns when the service says that it is ready. */
    public void start() {
        Path jar = jar();
        if (!isBuilt()) {
            throw new LocalFailure(
                    name() + " is not built: ./mvnw -DskipTests package makes " + jar.getFileName() + ".");
        }
        List<String> command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(JvmFlags.of("service"));
        command.addAll(List.of("-jar", jar.toString()));
        long begin = System.nanoTime();
        process = ChildProcess.start(name(), log, "TERM", command, environment);
        awaitReady();
        secondsToReady = (System.nanoTime() - begin) / 1e9;
    }

    boolean isBuilt() {
        return Files.exists(jar());
    }

    private Path jar() {
        return checkout.resolve(name() + "/target/quarkus-app/quarkus-run.jar");
    }

    /** Waits until the service takes requests (again). */
    public void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(managementUrl().resolve("/q/health/ready"))
                .build();
        Waiting.until(
                name(),
                LIMIT,
                process(),
                () -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
    }

    /** Asks it to end and waits. Says whether it ended by itself, or was not running. */
    public boolean stop() {
        return process == null || process.stop();
    }

    /** {@code kill -9}. */
    public void kill() {
        process().kill();
    }

    /** {@code kill -9}, then a new process; returns when it is ready. */
    public void restart() {
        kill();
        start();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public ChildProcess process() {
        return Objects.requireNonNull(process, () -> name() + " was never started");
    }

    public String name() {
        return module(service);
    }

    /** The module, and so the name, of one of the services or of the portal. */
    public static String module(String application) {
        return application.equals(Databases.PORTAL) ? application : application + "-service";
    }

    /** Where its REST API answers, without a path. */
    public URI url() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port);
    }

    /** Where health and metrics answer. */
    public URI managementUrl() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + managementPort);
    }

    public Path log() {
        return log;
    }

    double secondsToReady() {
        return secondsToReady;
    }
}
