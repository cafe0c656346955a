package de.zusage.chart;

import static org.awaitility.Awaitility.await;

import de.zusage.local.ChildProcess;
import de.zusage.local.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** What answers as Docker does: the engine that {@code DOCKER_HOST} names, or else Podman for as long as this is open. */
final class Engine implements AutoCloseable {
    private static final String ADDRESS = "DOCKER_HOST";

    private final Path directory;
    private final @Nullable ChildProcess podman;

    private Engine(Path directory, @Nullable ChildProcess podman) {
        this.directory = directory;
        this.podman = podman;
    }

    /** Testcontainers finds it from then on. */
    static Engine open(Path log) {
        try {
            // not beside the log: a socket's path has at most 107 bytes
            Path directory = Files.createTempDirectory("zusage");
            if (System.getenv(ADDRESS) != null) {
                return new Engine(directory, null);
            }
            Path socket = directory.resolve("engine");
            List<String> command = List.of("podman", "system", "service", "--time=0", "unix://" + socket);
            ChildProcess podman = ChildProcess.start("podman", log, "TERM", command, Podman.environment());
            Engine engine = new Engine(directory, podman);
            await("Podman answers as Docker, see " + log)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> Files.exists(socket) || !podman.isAlive());
            System.setProperty(ADDRESS, "unix://" + socket);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why no container can be run with it, in one sentence. */
    Optional<String> missing() {
        return DockerClientFactory.instance().isDockerAvailable()
                ? Optional.empty()
                : Optional.of("Skipped the images by themselves: no engine answers "
                        + (podman == null ? "at DOCKER_HOST." : "where podman system service was started."));
    }

    /** Gives it the image that Podman has built, where it is not Podman itself. */
    void take(String image) {
        if (podman != null) {
            return;
        }
        Path archive = directory.resolve("image.tar");
        Podman.podman("save", "--quiet", "--output", archive.toString(), image);
        try (InputStream content = Files.newInputStream(archive)) {
            DockerClientFactory.instance().client().loadImageCmd(content).exec();
            Files.delete(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (podman != null) {
            podman.stop();
        }
        Directories.delete(directory);
    }
}
