package de.zusage.local;

import de.zusage.local.PostgresServer.Durability;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The servers beside the services; they start side by side and stop in the order in which nobody misses them. */
final class StartedServers implements AutoCloseable {
    private final Path directory;
    private final LocalPorts ports;
    private final Consumer<String> progress;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private volatile @Nullable PostgresServer postgres;
    private volatile @Nullable KafkaServer kafka;
    private volatile @Nullable KeycloakServer keycloak;
    private volatile @Nullable SmtpInbox inbox;

    StartedServers(Path directory, LocalPorts ports, Consumer<String> progress) {
        this.directory = directory;
        this.ports = ports;
        this.progress = progress;
    }

    void start() {
        Path data = directory.resolve("data");
        inbox = SmtpInbox.start(ports.smtp(), directory.resolve("mail"));
        Parallel.run(List.of(
                () -> keycloak = timed(
                        "Keycloak",
                        ports.keycloak(),
                        () -> KeycloakServer.start(
                                Project.programs(), data.resolve("keycloak"), Project.realm(), ports.keycloak())),
                () -> kafka = timed("Kafka", ports.kafka(), () -> {
                    KafkaServer server = KafkaServer.start(data.resolve("kafka"), ports.kafka());
                    kafka = server;
                    Topics.create(server.bootstrapServers());
                    return server;
                }),
                this::startPostgres));
    }

    private void startPostgres() {
        postgres = timed("PostgreSQL", ports.postgres(), () -> {
            PostgresServer server = PostgresServer.start(
                    Project.programs(), directory.resolve("data/postgres"), ports.postgres(), Durability.DURABLE);
            postgres = server;
            Databases.create(server);
            return server;
        });
    }

    /** {@code kill -9}, the work, and a server on what the work has left. */
    void replacePostgres(Runnable work) {
        postgres().process().kill();
        work.run();
        startPostgres();
    }

    /** What a service needs to know of the servers. */
    Map<String, String> environment(String service) {
        Map<String, String> environment = ServiceSettings.of(
                service,
                postgres().url(service),
                postgres().password(),
                kafka().bootstrapServers(),
                keycloak().realmUrl());
        // a life is played at any hour of any day
        environment.put("ZUSAGE_REMINDER_NOT_BEFORE", "00:00");
        environment.put("ZUSAGE_REMINDER_NOT_FROM", "00:00");
        environment.put("ZUSAGE_REMINDER_TIME_OF_DAY", "00:00");
        environment.put("ZUSAGE_REMINDER_WORKING_DAYS_ONLY", "false");
        environment.put("QUARKUS_MAILER_HOST", Ports.LOOPBACK);
        environment.put("QUARKUS_MAILER_PORT", Integer.toString(ports.smtp()));
        if (service.equals("agreement")) {
            environment.put("ZUSAGE_AGREEMENT_OFFER_UNREVIEWED_TEXTS", "true"); // made-up clients only
        }
        if (service.equals("plan")) {
            environment.put("ZUSAGE_PLAN_REFERRAL_SUBSCRIBERS", String.join(",", Topics.SUBSCRIBERS));
        }
        return environment;
    }

    void measure(Figures figures) {
        Map<String, ChildProcess> processes = new LinkedHashMap<>();
        processes.put("PostgreSQL", postgres().process());
        processes.put("Kafka", kafka().process());
        processes.put("Keycloak", keycloak().process());
        processes.forEach(
                (name, process) -> figures.add(name, seconds.getOrDefault(name, 0.0), Memory.mebibytes(process.pid())));
    }

    PostgresServer postgres() {
        return Objects.requireNonNull(postgres, "PostgreSQL");
    }

    KafkaServer kafka() {
        return Objects.requireNonNull(kafka, "Kafka");
    }

    KeycloakServer keycloak() {
        return Objects.requireNonNull(keycloak, "Keycloak");
    }

    SmtpInbox inbox() {
        return Objects.requireNonNull(inbox, "inbox");
    }

    @Override
    public void close() {
        close(keycloak);
        close(kafka);
        close(postgres);
        close(inbox);
    }

    private static void close(@Nullable AutoCloseable server) {
        if (server != null) {
            try {
                server.close();
            } catch (Exception e) {
                System.err.println("A server did not stop cleanly: " + e.getMessage());
            }
        }
    }

    private <T> T timed(String name, int port, Supplier<T> start) {
        long begin = System.nanoTime();
        T server = start.get();
        double taken = (System.nanoTime() - begin) / 1e9;
        synchronized (seconds) {
            seconds.put(name, taken);
        }
        progress.accept(Figures.started(name, Ports.LOOPBACK + ":" + port, taken));
        return server;
    }
}
