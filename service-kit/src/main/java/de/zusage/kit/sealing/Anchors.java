package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.sealing.Anchor.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Written down for good before this returns; what could only be written in part is taken back. */
    void write(List<Anchor> anchors) throws IOException {
        Files.createDirectories(directory);
        for (Anchor anchor : anchors) {
            Path file = file(LocalDate.ofInstant(anchor.at(), ZoneOffset.UTC));
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long end = channel.size();
                try {
                    append(channel, (isTorn(channel) ? "\n" : "") + anchor.signed(key) + "\n");
                } catch (IOException e) {
                    channel.truncate(end);
                    throw e;
                }
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

    private Path file(LocalDate day) {
        return directory.resolve(service + "-" + day + ".anchors");
    }

    /**
     * What was written down about each carrier, the oldest first: every base, of each day the last head, and every head of the
     * last day there is. Signatures are checked of what stays; a line that cannot be read is left out and counted.
     */
    Known read() throws IOException {
        Known known = new Known(new TreeMap<>(), new AtomicInteger());
        List<Path> files = files();
        for (int i = 0; i < files.size(); i++) {
            read(files.get(i), i == files.size() - 1, known);
        }
        return known;
    }

    private void read(Path file, boolean all, Known known) throws IOException {
        Map<String, String> lastHeads = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Anchor anchor = parsed(line, known);
                if (anchor != null && (all || anchor.kind() == Kind.BASE)) {
                    known.add(anchor, Anchor.isSigned(line, key));
                } else if (anchor != null) {
                    lastHeads.put(anchor.carrier(), line);
                }
            }
        }
        lastHeads.values().forEach(line -> known.add(Anchor.parse(line), Anchor.isSigned(line, key)));
    }

    private static @Nullable Anchor parsed(String line, Known known) {
        try {
            return Anchor.parse(line);
        } catch (RuntimeException e) {
            known.unreadable().incrementAndGet();
            return null;
        }
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

    /** A line of a file, and whether it is signed with our key. */
    record Written(Anchor anchor, boolean signed) {}

    /** What the files say, by carrier. */
    record Known(Map<String, List<Written>> byCarrier, AtomicInteger unreadable) {

        List<Written> of(String carrier) {
            return byCarrier.getOrDefault(carrier, List.of());
        }

        private void add(Anchor anchor, boolean signed) {
            byCarrier.computeIfAbsent(anchor.carrier(), c -> new ArrayList<>()).add(new Written(anchor, signed));
        }
    }
}
