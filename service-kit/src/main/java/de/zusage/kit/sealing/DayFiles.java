package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Files of one service that only grow, one for each day (UTC), outside of the database. */
final class DayFiles {

    private final Path directory;
    private final String service;
    private final String ending;

    DayFiles(Path directory, String service, String ending) {
        this.directory = directory;
        this.service = service;
        this.ending = ending;
    }

    /** Written down for good before this returns; what could only be written in part is taken back. */
    void append(LocalDate day, String line) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(service + "-" + day + ending);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                append(channel, (isTorn(channel) ? "\n" : "") + line + "\n");
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }

    private static void append(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Whether a process died within its last line. */
    private static boolean isTorn(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** The files there are, the oldest first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(service + "-")
                            && file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
