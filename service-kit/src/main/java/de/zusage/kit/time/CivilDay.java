package de.zusage.kit.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a day is written, {@code YYYY-MM-DD} in what machines send, and which years somebody can mean: the others are slips or attacks. */
public final class CivilDay {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private CivilDay() {}

    /** The day, or nothing where the text is anything else: a sign, another digit, a time, a year nobody means. */
    public static Optional<LocalDate> read(String text) {
        if (text.length() != "YYYY-MM-DD".length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(CivilDay::isMeant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same, or as Germans write it: {@code 1.9.2026}, {@code 01.09.2026}. */
    public static Optional<LocalDate> readWritten(String text) {
        Matcher german = GERMAN.matcher(text);
        return read(
                german.matches()
                        ? "%s-%02d-%02d"
                                .formatted(
                                        german.group(3),
                                        Integer.valueOf(german.group(2)),
                                        Integer.valueOf(german.group(1)))
                        : text);
    }

    public static boolean isMeant(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
