package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);

    private final Week week = new Week(List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(1)), 3);

    @Test
    void isFullUntilSevenDaysAfterTheFirstOfSoMany() {
        assertThat(week.isFull(MONDAY.plusDays(1))).isTrue();
        assertThat(week.isFull(MONDAY.plusDays(6))).isTrue();
        assertThat(week.isFull(MONDAY.plusDays(7))).isFalse();
        assertThat(week.opens(MONDAY.plusDays(2))).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void isFullAgainAtOnceWhenTheOthersAreOfOneDay() {
        Week next = week.and(MONDAY.plusDays(7));
        assertThat(next.isFull(MONDAY.plusDays(7))).isTrue();
        assertThat(next.opens(MONDAY.plusDays(7))).isEqualTo(MONDAY.plusDays(8));
    }

    @Test
    void whoWasToldNothingMayBeToldAtOnce() {
        Week empty = new Week(List.of(), 1);
        assertThat(empty.opens(MONDAY)).isEqualTo(MONDAY);
        assertThat(empty.and(MONDAY).opens(MONDAY)).isEqualTo(MONDAY.plusDays(7));
    }
}
