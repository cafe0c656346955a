package de.zusage.reporting.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    @Test
    void quartersAndHalfYearsAreCountedFromTheFirstMonthOfThePilot() {
        LocalDate end = LocalDate.of(2028, 1, 1);
        assertThat(labels(Period.Kind.QUARTER, end))
                .hasSize(6)
                .startsWith("2026-04/2026-06")
                .endsWith("2027-07/2027-09");
        assertThat(labels(Period.Kind.HALF_YEAR, end))
                .containsExactly("2026-04/2026-09", "2026-10/2027-03", "2027-04/2027-09");
        assertThat(labels(Period.Kind.TOTAL, end)).containsExactly("2026-04/2027-09");
    }

    @Test
    void whatHasNotBegunIsNoPeriodYet() {
        assertThat(labels(Period.Kind.QUARTER, LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(labels(Period.Kind.QUARTER, LocalDate.of(2026, 6, 30))).hasSize(1);
        assertThat(labels(Period.Kind.QUARTER, LocalDate.of(2026, 7, 1))).hasSize(2);
        Period second = new Period(YearMonth.of(2026, 4), YearMonth.of(2026, 6));
        assertThat(second.isOver(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(second.isOver(LocalDate.of(2026, 7, 1))).isTrue();
    }

    @Test
    void aShorterPilotEndsWithinAPeriod() {
        assertThat(Period.of(Period.Kind.HALF_YEAR, APRIL, 8, LocalDate.of(2028, 1, 1)))
                .extracting(Period::label)
                .containsExactly("2026-04/2026-09", "2026-10/2026-11");
    }

    @Test
    void aTableOfMoreThanThreeDimensionsIsAListOfPeople() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        assertThatThrownBy(() -> new TableRequest("any", List.of("a", "b", "c", "d"), Period.Kind.TOTAL, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TableRequest("any", List.of("a", "a"), Period.Kind.TOTAL, day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> labels(Period.Kind kind, LocalDate asOf) {
        return Period.of(kind, APRIL, 18, asOf).stream().map(Period::label).toList();
    }
}
