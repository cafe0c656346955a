package de.zusage.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Whole months.
 *
 * @param first the first of them
 * @param last the last of them, inclusive
 */
public record Months(YearMonth first, YearMonth last) {

    /** The first and the last month as ISO 8601 writes an interval. */
    public String label() {
        return first + "/" + last;
    }

    /** How many. */
    public int length() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** Whether nothing of it is still to come on that day. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(last.atEndOfMonth());
    }
}
