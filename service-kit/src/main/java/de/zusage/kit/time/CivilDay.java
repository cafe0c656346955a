package de.zusage.kit.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How a day is written, {@code YYYY-MM-DD}, and which years somebody can mean: the others are slips or attacks. */
public final class CivilDay {

    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2200;

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

    public static boolean isMeant(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
