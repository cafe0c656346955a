package de.zusage.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the images and runs pods. */
final class Podman {
    private static final boolean WHOLE = Boolean.getBoolean("zusage.all") || Boolean.getBoolean("zusage.figures");

    private Podman() {}

    /** Why no container can be run here, in one sentence. */
    static Optional<String> missing() {
        return Optional.ofNullable(reason());
    }

    /** {@code ./test} ends with it. */
    static void skipped(String reason) {
        System.out.println(reason);
        try {
            Files.writeString(Path.of("target", "skipped"), reason + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String reason() {
        try {
            Process asked = new ProcessBuilder("podman", "info")
                    .redirectErrorStream(true)
                    .start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor() == 0 ? null : "Skipped the containers: podman info says what Podman lacks here.";
        } catch (IOException e) {
            return "Skipped the containers: there is no Podman here (deploy/local/prerequisites.sh installs it for Debian's root).";
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What the images are called: those without an archive of classes do for most tests, whose training takes two minutes. */
    static String repository() {
        return WHOLE ? "zusage" : "zusage-plain";
    }

    /** All five, of what Maven has packaged. */
    static void build() {
        List<String> command = new ArrayList<>(
                List.of("sh", Repository.path("deploy/images/build").toString(), "--packaged"));
        if (!WHOLE) {
            command.add("--without-archive");
        }
        run(command);
    }

    static String podman(String... arguments) {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** What Podman is told where no systemd runs, as {@code deploy/images/podman.sh} has it. */
    static Map<String, String> environment() {
        if (System.getenv("CONTAINERS_CONF") != null || Files.isDirectory(Path.of("/run/systemd/system"))) {
            return Map.of();
        }
        return Map.of(
                "CONTAINERS_CONF",
                Repository.path("deploy/images/containers.conf").toString());
    }

    private static String run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment());
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + code + ": " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted while Podman ran", cause);
    }
}
