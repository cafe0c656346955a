package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.zusage.kit.sealing.Anchor.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The anchors of one service: a file for each day (UTC), which only grows. */
final class Anchors {

    private final DayFiles files;
    private final AnchorKey key;

    Anchors(Path directory, AnchorKey key, String service) {
        this.files = new DayFiles(directory, service, ".anchors");
        this.key = key;
    }

    /** Written down for good before this returns. */
    void write(List<Anchor> anchors) throws IOException {
        for (Anchor anchor : anchors) {
            files.append(LocalDate.ofInstant(anchor.at(), ZoneOffset.UTC), anchor.signed(key));
        }
    }

    /**
     * What was written down about each carrier, the oldest first: every base, of each day the last head, and every head of the
     * last day there is. Signatures are checked of what stays; a line that cannot be read is left out and counted.
     */
    Known read() throws IOException {
        Known known = new Known(new TreeMap<>(), new AtomicInteger());
        List<Path> days = files.all();
        for (int i = 0; i < days.size(); i++) {
            read(days.get(i), i == days.size() - 1, known);
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
