package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The anchors of one service: a file for each day (UTC), which only grows. */
final class Anchors {

    private final Path directory;
    private final AnchorKey key;
    private final String service;

    Anchors(Path directory, AnchorKey key, String service) {
        this.directory = directory;
        this.key = key;
        this.service = service;
    }

    /** Written down for good before this returns. */
    void write(List<Anchor> anchors) throws IOException {
        for (Anchor anchor : anchors) {
            Path file = file(LocalDate.ofInstant(anchor.at(), ZoneOffset.UTC));
            Files.createDirectories(directory);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                ByteBuffer line = ByteBuffer.wrap((anchor.signed(key) + "\n").getBytes(UTF_8));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
        }
    }

    private Path file(LocalDate day) {
        return directory.resolve(service + "-" + day + ".anchors");
    }

    /** Everything that was written down about that carrier, the oldest first. */
    List<Written> of(String carrier) throws IOException {
        List<Written> written = new ArrayList<>();
        for (Path file : files()) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> read(line, carrier).ifPresent(written::add));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return written;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(service + "-")
                            && file.getFileName().toString().endsWith(".anchors"))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Written> read(String line, String carrier) {
        try {
            return Optional.of(Anchor.parse(line))
                    .filter(anchor -> anchor.carrier().equals(carrier))
                    .map(anchor -> new Written(anchor, Anchor.isSigned(line, key)));
        } catch (RuntimeException e) {
            throw new DamagedAnchors(e);
        }
    }

    /** A line of a file, and whether it is signed with our key. */
    record Written(Anchor anchor, boolean signed) {}

    /** A file of anchors has a line that is none. */
    static final class DamagedAnchors extends RuntimeException {

        private static final long serialVersionUID = 1;

        DamagedAnchors(Throwable cause) {
            super("a line of the anchors cannot be read", cause);
        }
    }
}
