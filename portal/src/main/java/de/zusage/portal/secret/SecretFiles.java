package de.zusage.portal.secret;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads the directory that {@code zusage.secrets.directory} names, as a mounted Secret is: each file is the setting of its
 * name, before every other source. The service-kit has the same for the services; the portal has nothing of theirs.
 */
public final class SecretFiles implements ConfigSourceFactory {
    private static final String DIRECTORY = "zusage.secrets.directory";
    private static final int BEFORE_ALL = 500;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue directory = context.getValue(DIRECTORY);
        String place = directory == null ? null : directory.getValue();
        return place == null || place.isBlank()
                ? List.of()
                : List.of(new PropertiesConfigSource(read(Path.of(place)), "mounted secrets", BEFORE_ALL));
    }

    /** What Kubernetes keeps beside the files begins with two dots; the line end behind a secret is none of it. */
    private static Map<String, String> read(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith(".."))
                    .collect(Collectors.toMap(SecretFiles::name, SecretFiles::content));
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of secrets cannot be read", e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).replaceFirst("\\R\\z", "");
        } catch (IOException e) {
            throw new UncheckedIOException("a mounted secret cannot be read", e);
        }
    }
}
