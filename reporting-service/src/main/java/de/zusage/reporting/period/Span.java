package de.zusage.reporting.period;

/** How long a period is, the shortest first; months are never published (domain §8). */
public enum Span {
    QUARTER(3),
    HALF_YEAR(6),
    TOTAL(Integer.MAX_VALUE);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** How many months, of a pilot that has so many. */
    int months(int all) {
        return Math.min(months, all);
    }
}
