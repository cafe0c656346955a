package de.zusage.system;

import de.zusage.local.LocalSystem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one system that all tests of this module share; it starts with the first and ends with the JVM. All of its requests are traced. */
public final class Running {
    static final Path DIRECTORY = Path.of("target", "system").toAbsolutePath();
    static final Path TRACES = DIRECTORY.resolve("traces");
    private static @Nullable LocalSystem system;

    private Running() {}

    public static synchronized LocalSystem system() {
        if (system == null) {
            LocalSystem started =
                    LocalSystem.startAfresh(DIRECTORY, Traces.into(TRACES).settings());
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            system = started;
        }
        return system;
    }

    /** One that nobody else has, for a test that counts everything that ever happened; whoever starts it closes it. */
    static LocalSystem untouched() {
        return LocalSystem.startAfresh(Path.of("target", "untouched").toAbsolutePath());
    }
}
