package de.zusage.system.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files that the papers speak of. */
final class Repository {
    private static final Path ROOT = root();
    private static final Map<String, Path> TYPES = types();

    private Repository() {}

    static Path path(String file) {
        return ROOT.resolve(file);
    }

    static String read(String file) {
        return read(path(file));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a directory with names that end so, in their order. */
    static List<Path> files(String directory, String end) {
        try (Stream<Path> files = Files.walk(path(directory))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a Java type of that name, and where a method is named too, one of that name in it. */
    static boolean hasType(String name) {
        String[] parts = name.split("\\.", -1);
        Path file = TYPES.get(parts[0]);
        return file != null && (parts.length == 1 || read(file).contains(" " + parts[1] + "("));
    }

    /** Those of the modules; what runs beside the build writes elsewhere. */
    private static Map<String, Path> types() {
        Map<String, Path> types = new HashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            Stream.concat(modules, Stream.of(ROOT.resolve("deploy/local"), ROOT.resolve("deploy/chart-tests")))
                    .map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(sources -> files(ROOT.relativize(sources).toString(), ".java").stream())
                    .forEach(file -> types.put(
                            Objects.requireNonNull(file.getFileName())
                                    .toString()
                                    .replace(".java", ""),
                            file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts/schemas"))) {
                return at;
            }
        }
        throw new IllegalStateException("no contracts/schemas above here");
    }
}
