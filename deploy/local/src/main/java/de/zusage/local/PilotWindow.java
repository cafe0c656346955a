package de.zusage.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;

/** When the pilot of this machine began: half a year before the first start, so that there is a half-year to release. */
final class PilotWindow {
    private static final int MONTHS_OVER = 6;

    private PilotWindow() {}

    /** The first month; decided once for the directory, since periods that were released do not move. */
    static YearMonth from(Path directory) {
        Path file = directory.resolve("data/pilot-from");
        try {
            if (!Files.exists(file)) {
                Directories.create(directory.resolve("data"));
                Files.writeString(
                        file,
                        YearMonth.now(ZoneId.of("Europe/Berlin"))
                                .minusMonths(MONTHS_OVER)
                                .toString());
            }
            return YearMonth.parse(Files.readString(file).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
