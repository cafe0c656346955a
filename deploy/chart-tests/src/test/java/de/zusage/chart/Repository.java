package de.zusage.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the chart is held against. */
final class Repository {
    private static final Path ROOT = root();

    static final Path CHART = ROOT.resolve("deploy/helm/zusage");

    private Repository() {}

    static Path path(String file) {
        return ROOT.resolve(file);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return read(path(file));
    }

    /** The files below a directory with names that end so, in their order. */
    static List<Path> files(Path directory, String end) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
