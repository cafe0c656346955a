package de.zusage.agreement.assessment;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/** When somebody came to Germany, as far as it is known: a year or a month. */
final class Arrival {
    private static final int A_YEAR = 4;
    private static final Pattern SHAPE = Pattern.compile("(19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]))?");

    private Arrival() {}

    static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    static LocalDate earliest(String value) {
        return value.length() == A_YEAR
                ? Year.parse(value).atDay(1)
                : YearMonth.parse(value).atDay(1);
    }

    static LocalDate latest(String value) {
        return value.length() == A_YEAR
                ? Year.parse(value).atMonth(12).atEndOfMonth()
                : YearMonth.parse(value).atEndOfMonth();
    }
}
