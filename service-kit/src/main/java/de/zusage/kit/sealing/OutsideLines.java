package de.zusage.kit.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signed lines outside of the database, beside the anchors of the access log: what a database that was restored no longer
 * knows and has to be told.
 */
@ApplicationScoped
public class OutsideLines {

    private final AnchorsFile place;
    private final String service;
    private final Clock clock;

    OutsideLines(AnchorsFile place, @ConfigProperty(name = "quarkus.application.name") String service, Clock clock) {
        this.place = place;
        this.service = service;
        this.clock = clock;
    }

    /** Whether anybody said where they go. */
    public boolean isThere() {
        return place.key().isPresent();
    }

    /** Adds one line of ASCII to the file of today and of that kind; it lasts when this returns. */
    public void append(String kind, String line) {
        if (line.indexOf('\n') >= 0 || !US_ASCII.newEncoder().canEncode(line)) {
            throw new IllegalArgumentException("a line is one line of ASCII");
        }
        String text = service + " " + kind + " " + line;
        try {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            files(kind).append(today, text + " " + key().sign(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a line cannot be written outside of the database", e);
        }
    }

    /** The lines of that kind that we signed, the oldest first; whatever else stands in the files is counted only. */
    public Read read(String kind) {
        List<String> lines = new ArrayList<>();
        int unsigned = 0;
        try {
            for (Path file : files(kind).all()) {
                try (BufferedReader reader = Files.newBufferedReader(file, ISO_8859_1)) {
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        String start = service + " " + kind + " ";
                        if (line.startsWith(start) && Anchor.isSigned(line, key())) {
                            lines.add(line.substring(start.length(), line.lastIndexOf(' ')));
                        } else {
                            unsigned++;
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lines outside of the database cannot be read", e);
        }
        return new Read(lines, unsigned);
    }

    /** What stands in the files, and how many lines there are that we did not sign. */
    public record Read(List<String> lines, int unsigned) {}

    private AnchorKey key() {
        return place.key().orElseThrow(() -> new IllegalStateException("zusage.access-log.anchors says no place"));
    }

    private DayFiles files(String kind) {
        return new DayFiles(place.directory().orElseThrow(), service, "." + kind);
    }
}
