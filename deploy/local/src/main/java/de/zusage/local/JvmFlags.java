package de.zusage.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The JVM flags of each kind of process, from the one file {@code jvm.properties}. */
public final class JvmFlags {
    private static final Pattern SPACE = Pattern.compile(" +");

    private JvmFlags() {}

    public static List<String> of(String kind) {
        Properties flags = new Properties();
        try (InputStream file =
                Objects.requireNonNull(JvmFlags.class.getResourceAsStream("jvm.properties"), "jvm.properties")) {
            flags.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String line = Objects.requireNonNull(flags.getProperty(kind), kind);
        return SPACE.splitAsStream(line.strip()).toList();
    }
}
