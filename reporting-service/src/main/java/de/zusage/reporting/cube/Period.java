package de.zusage.reporting.cube;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whole months of the pilot.
 *
 * @param first its first month
 * @param last its last month, inclusive
 */
public record Period(YearMonth first, YearMonth last) {

    /** How the pilot is divided; there are no months (domain §8). */
    public enum Kind {
        QUARTER(3),
        HALF_YEAR(6),
        TOTAL(Integer.MAX_VALUE);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    /** The first and the last month as ISO 8601 writes an interval. */
    public String label() {
        return first + "/" + last;
    }

    /** Whether nothing of it is still to come on that day. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(last.atEndOfMonth());
    }

    /** Those that have begun by that day, the last of them perhaps not over yet. */
    static List<Period> of(Kind kind, YearMonth from, int months, LocalDate asOf) {
        int length = Math.min(kind.months, months);
        return Stream.iterate(from, first -> first.isBefore(from.plusMonths(months)), first -> first.plusMonths(length))
                .filter(first -> !asOf.isBefore(first.atDay(1)))
                .map(first -> new Period(
                        first,
                        earlier(first.plusMonths(length), from.plusMonths(months))
                                .minusMonths(1)))
                .toList();
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
