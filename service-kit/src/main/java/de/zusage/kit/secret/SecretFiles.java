package de.zusage.kit.secret;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads the directory that {@code zusage.secrets.directory} names, as a mounted Secret is: each file is the setting of its
 * name, before every other source.
 */
public final class SecretFiles implements ConfigSourceFactory {

    private static final String MOUNTED = "mounted secrets";

    /** As the source that it makes calls itself. */
    static final String NAME = "PropertiesConfigSource[source=" + MOUNTED + "]";

    static final String DIRECTORY = "zusage.secrets.directory";

    private static final int BEFORE_ALL = 500;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue directory = context.getValue(DIRECTORY);
        return directory == null
                        || directory.getValue() == null
                        || directory.getValue().isBlank()
                ? List.of()
                : List.of(new PropertiesConfigSource(read(Path.of(directory.getValue())), MOUNTED, BEFORE_ALL));
    }

    /** What Kubernetes keeps beside the files begins with two dots; the line end behind a secret is none of it. */
    private static Map<String, String> read(Path directory) {
        Map<String, String> secrets = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith("..")) {
                    secrets.put(name, Files.readString(file).replaceFirst("\\R\\z", ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of secrets cannot be read", e);
        }
        return secrets;
    }
}
