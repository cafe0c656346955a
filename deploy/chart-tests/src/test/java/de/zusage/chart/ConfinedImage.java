package de.zusage.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ChangeLog;
import com.github.dockerjava.api.model.Volume;
import de.zusage.local.Directories;
import de.zusage.local.ServiceProcess;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;

/** An image as a careful operator runs it: as a user that no file in it knows, with nothing to write to but /tmp and what is mounted. */
final class ConfinedImage implements AutoCloseable {
    static final String USER = "1234567";

    private static final int SECONDS_TO_END = 30;

    private final GenericContainer<?> container;
    private final Path log;
    private final List<Bind> mounts = new ArrayList<>();

    /** Starts nothing yet. It gets the settings of the local stack, and memory and flags of the JVM as the chart has them. */
    ConfinedImage(String image, Rendered.Pod pod, ServiceProcess settings, Path log) {
        this.log = log;
        container = new GenericContainer<>(image)
                .withImagePullPolicy(name -> false)
                .withNetworkMode("host")
                .withEnv(settings.environment())
                .withEnv("JAVA_TOOL_OPTIONS", flags(pod))
                .withTmpFs(Map.of("/tmp", "rw"))
                .withCreateContainerCmdModifier(create -> confine(create, memory(pod)));
    }

    private void confine(CreateContainerCmd create, long memory) {
        create.withUser(USER + ":0"); // the group that OpenShift gives to all
        Objects.requireNonNull(create.getHostConfig())
                .withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withMemory(memory)
                .withBinds(mounts);
    }

    private static long memory(Rendered.Pod pod) {
        Quantity limit = pod.main().getResources().getLimits().get("memory");
        return Quantity.getAmountInBytes(Objects.requireNonNull(limit)).longValueExact();
    }

    private static String flags(Rendered.Pod pod) {
        return pod.main().getEnv().stream()
                .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** At the same path as here; its user reads and writes there through its group. */
    void mount(Path directory) {
        Directories.create(directory);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                String permissions = Files.isDirectory(file) ? "rwxrwx---" : "rw-rw----";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mounts.add(new Bind(directory.toString(), new Volume(directory.toString())));
    }

    void start() {
        container.start();
    }

    boolean isRunning() {
        return container.isRunning();
    }

    Map<String, String> labels() {
        return container.getContainerInfo().getConfig().getLabels();
    }

    String file(String path) {
        return container.copyFileFromContainer(path, content -> new String(content.readAllBytes(), UTF_8));
    }

    /** The numbers of the user that its process runs as: real, effective, saved, of files. */
    List<String> users() {
        Long process = container.getCurrentContainerInfo().getState().getPidLong();
        try (Stream<String> status = Files.lines(Path.of("/proc/" + process + "/status"))) {
            String line =
                    status.filter(text -> text.startsWith("Uid:")).findFirst().orElseThrow();
            return List.of(line.substring("Uid:".length()).strip().split("\\s+", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every path that is not as in the image, but those that the engine made to mount at: of the mounts and, in /etc, of the
     * names of hosts and users. What else were new in /etc would stand for itself.
     */
    List<String> changed() {
        return engine().containerDiffCmd(container.getContainerId()).exec().stream()
                .map(ChangeLog::getPath)
                .filter(path -> !path.equals("/etc"))
                .filter(path -> mounts.stream()
                        .noneMatch(mount -> Path.of(mount.getPath()).startsWith(path)))
                .toList();
    }

    /** Asks it to end and says what it ended with: 137 where the engine had to end it after half a minute. */
    long end() {
        engine().stopContainerCmd(container.getContainerId())
                .withTimeout(SECONDS_TO_END)
                .exec();
        return Objects.requireNonNull(
                container.getCurrentContainerInfo().getState().getExitCodeLong());
    }

    /** Removes it; what it printed is kept. */
    @Override
    public void close() {
        try (container) {
            if (container.getContainerId() != null) {
                Files.writeString(log, container.getLogs());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DockerClient engine() {
        return container.getDockerClient();
    }
}
