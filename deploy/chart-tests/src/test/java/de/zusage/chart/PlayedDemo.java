package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.Directories;
import de.zusage.local.LocalPorts;
import de.zusage.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The demo profile, played by Podman with the servers of this machine; logs stay in {@code target/containers}. */
final class PlayedDemo implements AutoCloseable {
    private static final Path DIRECTORY = Path.of("target", "containers").toAbsolutePath();

    private final LocalPorts ports;
    private final LocalSystem system;
    private final Rendered rendered;
    private final LocalSecrets secrets;
    private final List<PlayedPod> played = new CopyOnWriteArrayList<>();
    private boolean ended;

    private PlayedDemo(LocalPorts ports, LocalSystem system) {
        this.ports = ports;
        this.system = system;
        rendered = RenderMain.apart(LocalValues.write(DIRECTORY.resolve("values.yaml"), system, ports));
        secrets = new LocalSecrets(system, DIRECTORY.resolve("secrets"));
    }

    /** Builds the images, starts the servers and has every migration end well, as Helm does it before a pod starts. */
    static PlayedDemo migrated(Consumer<String> out) {
        PlayedDemo demo = started(out);
        try {
            out.accept("Running the migrations …");
            demo.migrate();
            return demo;
        } catch (Throwable e) {
            demo.close();
            throw e;
        }
    }

    /** Builds the images and starts the servers; nothing is played yet. */
    static PlayedDemo started(Consumer<String> out) {
        out.accept("Building the images: five minutes on two cores where none are there …");
        Podman.build();
        Directories.delete(DIRECTORY);
        Directories.create(DIRECTORY);
        LocalPorts ports = LocalPorts.free();
        LocalSystem system = LocalSystem.startServers(DIRECTORY.resolve("servers"), ports, out);
        try {
            return new PlayedDemo(ports, system);
        } catch (Throwable e) {
            system.close();
            throw e;
        }
    }

    /** As Helm does it, every migration ends well before a pod starts. */
    void migrate() {
        List<PlayedPod> migrations = pods(PlayedDemo::isMigration);
        migrations.forEach(this::play);
        assertThat(migrations)
                .hasSize(5)
                .allSatisfy(migration ->
                        assertThat(migration.await()).as(migration::logs).isZero());
    }

    /** Starts a pod; nothing any more once the end has begun, which a signal may bring at any time. */
    synchronized void play(PlayedPod pod) {
        if (!ended) {
            pod.play();
        }
    }

    LocalSystem system() {
        return system;
    }

    /** Where people come in, once its pod is ready. */
    URI portal() {
        return URI.create("http://127.0.0.1:" + ports.http().get("portal") + "/");
    }

    /** The pods of the applications, of which none runs yet. */
    List<PlayedPod> applications() {
        return pods(pod -> !isMigration(pod));
    }

    /** Returns when the application says that it is ready. */
    void awaitReady(PlayedPod pod) {
        String application = pod.name().replace(Chart.RELEASE + "-", "").replace("-service", "");
        int port = Objects.requireNonNull(ports.management().get(application));
        await(pod.name() + " is ready")
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Health.isReady(port));
    }

    @Override
    public synchronized void close() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            played.forEach(PlayedDemo::keepLog);
            played.forEach(PlayedPod::end);
        } finally {
            system.close();
        }
    }

    private List<PlayedPod> pods(Predicate<Rendered.Pod> chosen) {
        List<PlayedPod> pods = rendered.pods().stream()
                .filter(chosen)
                .map(pod -> new PlayedPod(pod, rendered, DIRECTORY, secrets))
                .toList();
        played.addAll(pods);
        return pods;
    }

    private static boolean isMigration(Rendered.Pod pod) {
        return pod.label("app.kubernetes.io/name").equals("migration");
    }

    private static void keepLog(PlayedPod pod) {
        try {
            if (pod.exists()) {
                Files.writeString(DIRECTORY.resolve(pod.name() + ".log"), pod.logs());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
