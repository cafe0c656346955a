package de.zusage.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import de.zusage.local.Directories;
import de.zusage.local.LocalPorts;
import de.zusage.local.LocalSystem;
import de.zusage.local.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each image by itself, as any engine with Docker's API runs it: no pod of the chart is there to say how. */
@EnabledIfSystemProperty(
        named = "zusage.containers",
        matches = "true",
        disabledReason = "builds five images: ./test --containers")
class ImagesTest {
    private static final Path DIRECTORY = Path.of("target", "images").toAbsolutePath();
    private static final LocalPorts PORTS = LocalPorts.free();

    private static @Nullable Engine engine;
    private static @Nullable LocalSystem system;

    @BeforeAll
    static void startServers() {
        unless(Podman.missing());
        Podman.build();
        Directories.delete(DIRECTORY);
        Directories.create(DIRECTORY);
        Engine opened = Engine.open(DIRECTORY.resolve("engine.log"));
        engine = opened;
        unless(opened.missing());
        system = LocalSystem.startServers(DIRECTORY.resolve("servers"), PORTS, line -> {});
    }

    @AfterAll
    static void stopServers() throws Exception {
        try {
            close(system);
        } finally {
            close(engine);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "plan", "notification", "reporting", "portal"})
    void servesAsAnyUserAndWritesNothing(String application) {
        ServiceProcess settings = settings(application);
        Rendered.Pod pod = Chart.of(Profile.DEMO).pods().stream()
                .filter(made -> made.name().equals(Chart.RELEASE + "-" + settings.name()))
                .findFirst()
                .orElseThrow();
        String version = pod.main().getImage().replaceFirst(".*:", "");
        String image = "localhost/" + Podman.repository() + "/" + settings.name() + ":" + version;
        Objects.requireNonNull(engine).take(image);
        try (ConfinedImage running = new ConfinedImage(image, pod, settings, log(settings))) {
            running.mount(DIRECTORY.resolve("servers/data/keys"));
            running.mount(DIRECTORY.resolve("servers/data/anchors"));
            running.start();
            awaitReady(running, settings);
            assertThat(running.users()).containsOnly(ConfinedImage.USER);
            assertThat(running.labels())
                    .contains(
                            entry("org.opencontainers.image.title", settings.name()),
                            entry("org.opencontainers.image.version", version),
                            entry("org.opencontainers.image.licenses", "EUPL-1.2"));
            assertThat(running.file("/opt/zusage/bom.json")).contains("CycloneDX", settings.name());
            assertThat(running.end()).as("exit code").isIn(0L, 143L);
            assertThat(running.changed()).isEmpty();
        }
    }

    private static void close(@Nullable AutoCloseable started) throws Exception {
        if (started != null) {
            started.close();
        }
    }

    private static void unless(Optional<String> missing) {
        missing.ifPresent(Podman::skipped);
        assumeThat(missing).isEmpty();
    }

    private static ServiceProcess settings(String application) {
        LocalSystem started = Objects.requireNonNull(system);
        return application.equals("portal") ? started.portal().orElseThrow() : started.service(application);
    }

    private static Path log(ServiceProcess settings) {
        return DIRECTORY.resolve(settings.name() + ".log");
    }

    private static void awaitReady(ConfinedImage running, ServiceProcess settings) {
        await(settings.name() + " is ready, see " + log(settings))
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .failFast(() -> !running.isRunning())
                .until(() -> Health.isReady(settings.managementUrl().getPort()));
    }
}
