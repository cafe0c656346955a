package de.zusage.portal.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The half-years and months that are over, the latest first: as many as a Verwendungsnachweis asks for. */
final class Periods {
    private static final int HALF_YEARS = 4;
    private static final int MONTHS = 12;
    private static final int HALF = 6;

    private Periods() {}

    /** Half a year; {@code code} is how plan-service names it. */
    record HalfYear(int year, int half) {
        public String code() {
            return year + "-H" + half;
        }
    }

    static List<HalfYear> halfYears(LocalDate today) {
        LocalDate running = today.withDayOfMonth(1).withMonth(today.getMonthValue() <= HALF ? 1 : HALF + 1);
        return IntStream.rangeClosed(1, HALF_YEARS)
                .mapToObj(back -> running.minusMonths((long) HALF * back))
                .map(first -> new HalfYear(first.getYear(), first.getMonthValue() == 1 ? 1 : 2))
                .toList();
    }

    static List<String> months(LocalDate today) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> YearMonth.from(today).minusMonths(back).toString())
                .toList();
    }
}
