package de.zusage.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.zusage.local.Directories;
import de.zusage.local.Memory;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A pod of the chart in a file that Podman plays. Podman 4.3 mounts neither projected Secrets nor empty directories and asks
 * no probes: Secrets become directories with the same files for the same group, probes are left out. All else stays, but that
 * the pod is in the network of this machine, where the servers listen at the loopback interface.
 */
final class PlayedPod {
    /** As OpenShift gives each namespace its own, and group 0 to all. */
    private static final long ANY_USER = 1_000_650_000;

    private final Rendered.Pod pod;
    private final Rendered rendered;
    private final Path directory;
    private final LocalSecrets secrets;

    PlayedPod(Rendered.Pod pod, Rendered rendered, Path directory, LocalSecrets secrets) {
        this.pod = pod;
        this.rendered = rendered;
        this.directory = directory.resolve(pod.name());
        this.secrets = secrets;
        Directories.create(this.directory);
        adapt(pod.spec());
    }

    String name() {
        return pod.name();
    }

    /** Has it start with another command than the image says; none for that one. */
    void command(List<String> command) {
        pod.main().setCommand(command);
    }

    /** Starts it; what ran under its name ends before. */
    void play() {
        Podman.podman("kube", "play", "--quiet", "--replace", write().toString());
    }

    /** Its exit code, once it has ended. */
    int await() {
        return Integer.parseInt(Podman.podman("wait", container()).strip());
    }

    boolean exists() {
        return Podman.podman("pod", "ls", "--format", "{{.Name}}").lines().anyMatch(pod.name()::equals);
    }

    /** Stops and removes it, where it was started. */
    void end() {
        if (Files.exists(file())) {
            Podman.podman("kube", "down", file().toString());
            // Its settings, which Podman keeps in a volume of that name
            if (Podman.podman("volume", "ls", "--format", "{{.Name}}").lines().anyMatch(pod.name()::equals)) {
                Podman.podman("volume", "rm", pod.name());
            }
        }
    }

    String logs() {
        return Podman.podman("logs", container());
    }

    /** The size of its image, unpacked. */
    long megabytes() {
        return Long.parseLong(Podman.podman(
                                "image",
                                "inspect",
                                "--format",
                                "{{.Size}}",
                                pod.main().getImage())
                        .strip())
                / 1_000_000;
    }

    long residentMebibytes() {
        return Memory.mebibytes(process());
    }

    /** What it has used of a processor since it started: other programs of the machine do not count, as they do in a time. */
    double processorSeconds() {
        return ProcessHandle.of(process())
                        .flatMap(handle -> handle.info().totalCpuDuration())
                        .orElseThrow()
                        .toMillis()
                / 1000.0;
    }

    private long process() {
        return Long.parseLong(Podman.podman("inspect", "--format", "{{.State.Pid}}", container())
                .strip());
    }

    private String container() {
        return pod.name() + "-" + pod.main().getName();
    }

    private Path file() {
        return directory.resolve("pod.yaml");
    }

    private void adapt(PodSpec spec) {
        spec.setHostNetwork(true);
        spec.getSecurityContext().setRunAsUser(ANY_USER);
        spec.getSecurityContext().setRunAsGroup(0L);
        spec.setVolumes(spec.getVolumes().stream().map(this::mounted).toList());
        pod.containers().forEach(PlayedPod::withoutWhatPodmanLacks);
    }

    /** The pod, and before it the settings that it mounts. */
    private Path write() {
        try {
            ObjectMapper json = new ObjectMapper();
            String text = json.writeValueAsString(new PodBuilder()
                    .withNewMetadata()
                    .withName(pod.name())
                    .endMetadata()
                    .withSpec(pod.spec())
                    .build());
            if (rendered.has("ConfigMap", pod.name())) {
                text = json.writeValueAsString(rendered.one(ConfigMap.class, pod.name())) + "\n---\n" + text;
            }
            return Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withoutWhatPodmanLacks(Container container) {
        container.setStartupProbe(null);
        container.setLivenessProbe(null);
        container.setReadinessProbe(null);
        container.setLifecycle(null);
        container.setPorts(List.of()); // those of this machine's network are open as they are
        // the PostgreSQL of this machine speaks no TLS
        for (EnvVar variable : container.getEnv()) {
            variable.setValue(variable.getValue().replace("?sslmode=require", ""));
        }
    }

    private Volume mounted(Volume volume) {
        if (volume.getConfigMap() != null) {
            return volume;
        }
        Path files = directory.resolve(volume.getName());
        if (volume.getPersistentVolumeClaim() != null) {
            files = directory.resolveSibling(volume.getPersistentVolumeClaim().getClaimName());
        }
        Directories.create(files);
        if (volume.getProjected() != null) {
            volume.getProjected().getSources().stream()
                    .map(VolumeProjection::getSecret)
                    .forEach(secret -> fill(directory.resolve(volume.getName()), secret));
        } else if (volume.getSecret() != null) {
            secrets.of(volume.getSecret().getSecretName())
                    .forEach((key, value) ->
                            write(directory.resolve(volume.getName()).resolve(key), value));
        } else {
            permit(files, "rwxrwxrwx");
        }
        return new VolumeBuilder()
                .withName(volume.getName())
                .withNewHostPath()
                .withPath(files.toString())
                .withType("Directory")
                .endHostPath()
                .build();
    }

    private void fill(Path files, SecretProjection secret) {
        Map<String, byte[]> values = secrets.of(secret.getName());
        Map<String, String> names = secret.getItems().isEmpty()
                ? values.keySet().stream().collect(Collectors.toMap(key -> key, key -> key))
                : secret.getItems().stream().collect(Collectors.toMap(KeyToPath::getKey, KeyToPath::getPath));
        names.forEach((key, name) -> write(files.resolve(name), Objects.requireNonNull(values.get(key), key)));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            permit(file, "r--r-----");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void permit(Path file, String permissions) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
