package de.zusage.reporting.period;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter or half-year of the pilot, counted from its first day, or the pilot as a whole.
 *
 * @param revision the number of the correction that these counts come from; 0 for none
 */
public record Period(Span span, int number, int revision) {
    private static final Pattern CODE = Pattern.compile("(?:([QH])([1-9]\\d?)|T)(?:~([1-9]\\d?))?");
    private static final int QUARTERS_OF_A_HALF_YEAR = 2;

    public static Period quarter(int number) {
        return new Period(Span.QUARTER, number, 0);
    }

    /** The longer period that this one lies in. */
    public Period in(Span longer) {
        return switch (longer) {
            case QUARTER -> this;
            case HALF_YEAR -> span == Span.QUARTER ? new Period(longer, halfOf(number), revision) : this;
            case TOTAL -> new Period(longer, 0, revision);
        };
    }

    public Period revised(int by) {
        return new Period(span, number, by);
    }

    public boolean isEarlierStateOf(Period other) {
        return span == other.span && number == other.number && revision < other.revision;
    }

    /** Whether the period ends with the given quarter or earlier; the pilot as a whole never does. */
    public boolean isOverBy(int quarter) {
        return switch (span) {
            case QUARTER -> number <= quarter;
            case HALF_YEAR -> number * QUARTERS_OF_A_HALF_YEAR <= quarter;
            case TOTAL -> false;
        };
    }

    private static int halfOf(int quarter) {
        return (quarter + 1) / QUARTERS_OF_A_HALF_YEAR;
    }

    /** As it is published: Q3, H2 or T, with the number of the correction where there is one. */
    public String code() {
        String name = span == Span.TOTAL ? "T" : span.name().charAt(0) + String.valueOf(number);
        return revision == 0 ? name : name + "~" + revision;
    }

    /** The period of a code, the other way round. */
    public static Period of(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no period: " + code);
        }
        int revision = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return parts.group(1) == null
                ? new Period(Span.TOTAL, 0, revision)
                : new Period(
                        parts.group(1).equals("Q") ? Span.QUARTER : Span.HALF_YEAR,
                        Integer.parseInt(parts.group(2)),
                        revision);
    }
}
