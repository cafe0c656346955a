package de.zusage.reporting.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

/** All words of the sheet, in German, out of one file. */
final class SheetWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMANY);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMANY);
    private final Properties words = new Properties();

    SheetWords() {
        try (InputStream file = SheetWords.class.getResourceAsStream("/sheet/words.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a key, with {0}, {1} … filled in; a key without words is a defect. */
    String say(String key, Object... parts) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    /** The words of key.1, key.2 … as far as there are any. */
    List<String> all(String key, Object... parts) {
        return IntStream.iterate(1, i -> words.containsKey(key + "." + i), i -> i + 1)
                .mapToObj(i -> say(key + "." + i, parts))
                .toList();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }
}
