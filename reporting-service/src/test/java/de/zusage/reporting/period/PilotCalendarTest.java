package de.zusage.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The months of a pilot of one and a half years from April 2026. */
class PilotCalendarTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private final PilotCalendar calendar = new PilotCalendar(APRIL, 18);

    @Test
    void quartersAndHalfYearsAreCountedFromTheFirstMonthOfThePilot() {
        LocalDate end = LocalDate.of(2028, 1, 1);
        assertThat(labels(Span.QUARTER, end))
                .hasSize(6)
                .startsWith("2026-04/2026-06")
                .endsWith("2027-07/2027-09");
        assertThat(labels(Span.HALF_YEAR, end))
                .containsExactly("2026-04/2026-09", "2026-10/2027-03", "2027-04/2027-09");
        assertThat(labels(Span.TOTAL, end)).containsExactly("2026-04/2027-09");
        assertThat(calendar.months(new Period(Span.HALF_YEAR, 3, 2)).label()).isEqualTo("2027-04/2027-09");
        assertThat(calendar.months(new Period(Span.TOTAL, 0, 0))).isEqualTo(calendar.whole());
        assertThat(calendar.whole().length()).isEqualTo(18);
    }

    @Test
    void whatHasNotBegunIsNoPeriodYet() {
        assertThat(labels(Span.QUARTER, LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(labels(Span.QUARTER, LocalDate.of(2026, 6, 30))).hasSize(1);
        assertThat(labels(Span.QUARTER, LocalDate.of(2026, 7, 1))).hasSize(2);
    }

    @Test
    void aQuarterIsOverTheDayAfterItsLast() {
        assertThat(calendar.quartersOver(LocalDate.of(2026, 3, 1))).isZero();
        assertThat(calendar.quartersOver(LocalDate.of(2026, 6, 30))).isZero();
        assertThat(calendar.quartersOver(LocalDate.of(2026, 7, 1))).isEqualTo(1);
        assertThat(calendar.quartersOver(LocalDate.of(2029, 7, 1))).isEqualTo(6);
    }

    @Test
    void aMonthLiesInOneQuarterOrOutsideThePilot() {
        assertThat(calendar.quarterOf(APRIL)).isEqualTo(1);
        assertThat(calendar.quarterOf(YearMonth.of(2026, 7))).isEqualTo(2);
        assertThat(calendar.quarterOf(YearMonth.of(2027, 9))).isEqualTo(calendar.quarters());
        assertThat(calendar.quarterOf(YearMonth.of(2026, 3))).isZero();
        assertThat(calendar.quarterOf(YearMonth.of(2027, 10))).isEqualTo(7);
    }

    @Test
    void aPilotIsOfWholeHalfYears() {
        assertThatThrownBy(() -> new PilotCalendar(APRIL, 17)).hasMessageContaining("whole half-years");
        assertThatThrownBy(() -> new PilotCalendar(APRIL, 0)).hasMessageContaining("whole half-years");
    }

    private List<String> labels(Span span, LocalDate asOf) {
        return calendar.begun(span, asOf).stream().map(Months::label).toList();
    }
}
