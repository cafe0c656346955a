package de.zusage.chart;

import de.zusage.local.ChildProcess;
import de.zusage.local.LocalFailure;
import de.zusage.local.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Renders the demo profile in a process of its own: Helm's library takes SIGTERM and SIGINT for itself in whichever loads it. */
final class RenderMain {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private RenderMain() {}

    /** Writes what these values make of the profile beside them. */
    public static void main(String[] arguments) throws IOException {
        Path values = Path.of(arguments[0]);
        Files.writeString(rendered(values), Chart.text(Profile.DEMO, values));
    }

    static Rendered apart(Path values) {
        ChildProcess process = ChildProcess.start(
                "The chart",
                values.resolveSibling("rendering.log"),
                "KILL",
                List.of(
                        Programs.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RenderMain.class.getName(),
                        values.toString()),
                Map.of());
        if (process.await(LIMIT) != 0) {
            throw new LocalFailure("The chart could not be rendered; the log is " + process.log() + ".");
        }
        try {
            return new Rendered(Files.readString(rendered(values)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path rendered(Path values) {
        return values.resolveSibling("rendered.yaml");
    }
}
