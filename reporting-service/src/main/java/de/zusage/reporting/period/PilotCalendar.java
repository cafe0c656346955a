package de.zusage.reporting.period;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Which months the periods of the pilot are; the service does not start with a pilot that is no whole half-years. */
@Startup
@ApplicationScoped
public class PilotCalendar {
    private static final int HALF_YEAR = 6;
    private static final int QUARTER = 3;
    private final YearMonth from;
    private final int months;

    @Inject
    PilotCalendar(PilotConfig config) {
        this(config.from(), config.months());
    }

    public PilotCalendar(YearMonth from, int months) {
        if (months <= 0 || months % HALF_YEAR != 0) {
            throw new IllegalArgumentException(
                    "zusage.pilot.months is " + months + ", it must be a number of whole half-years");
        }
        this.from = from;
        this.months = months;
    }

    /** The pilot as a whole. */
    public Months whole() {
        return new Months(from, from.plusMonths(months - 1L));
    }

    public int quarters() {
        return months / QUARTER;
    }

    public int halfYears() {
        return months / HALF_YEAR;
    }

    /** The months of a period. */
    public Months months(Period period) {
        int length = period.span().months(months);
        YearMonth first = from.plusMonths((long) Math.max(0, period.number() - 1) * length);
        return new Months(first, first.plusMonths(length - 1L));
    }

    /** The quarter that a month lies in, the first is 1; less or more than the pilot has where it lies outside. */
    public int quarterOf(YearMonth month) {
        return Math.floorDiv((int) ChronoUnit.MONTHS.between(from, month), QUARTER) + 1;
    }

    /** The quarters that are over on that day, none before the pilot and at most all of it. */
    public int quartersOver(LocalDate day) {
        return (int) IntStream.rangeClosed(1, quarters())
                .filter(number -> months(Period.quarter(number)).isOver(day))
                .count();
    }

    /** The periods of a span that have begun by that day, the last of them perhaps not over yet. */
    public List<Months> begun(Span span, LocalDate day) {
        int length = span.months(months);
        return IntStream.rangeClosed(1, months / length)
                .mapToObj(number -> months(new Period(span, number, 0)))
                .filter(period -> !day.isBefore(period.first().atDay(1)))
                .toList();
    }
}
