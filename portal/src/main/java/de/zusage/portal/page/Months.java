package de.zusage.portal.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as services write them (ISO 8601), in the words of a language. */
public final class Months {
    private static final char INTERVAL = '/';

    private Months() {}

    /** {@code 2026-04} or {@code 2026-04/2026-09}; what is neither stands as it is. */
    public static String shown(String written, Locale locale) {
        int between = written.indexOf(INTERVAL);
        try {
            return between < 0
                    ? month(written, locale)
                    : month(written.substring(0, between), locale) + " – "
                            + month(written.substring(between + 1), locale);
        } catch (DateTimeException e) {
            return written;
        }
    }

    private static String month(String written, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(YearMonth.parse(written));
    }
}
