package de.zusage.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(() -> Map.of(
            "stuttgart", List.of("bw"),
            "nuernberg", List.of("by"),
            "muenchen", List.of("by", "mu"),
            "leipzig", List.of("sn"),
            "hamm", List.of("nw")));

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, stuttgart, 2026-06-01, a Monday stays",
        "2026-06-06, stuttgart, 2026-06-08, a Saturday moves to Monday",
        "2026-06-07, stuttgart, 2026-06-08, a Sunday moves to Monday",
        "2026-06-04, stuttgart, 2026-06-05, Corpus Christi in Baden-Württemberg",
        "2026-06-04, leipzig, 2026-06-04, no Corpus Christi in Leipzig",
        "2026-01-06, stuttgart, 2026-01-07, Epiphany",
        "2026-01-06, hamm, 2026-01-06, no Epiphany in North Rhine-Westphalia",
        "2025-08-15, muenchen, 2025-08-18, Assumption on a Friday in Munich",
        "2025-08-15, nuernberg, 2025-08-15, no Assumption in Nuremberg",
        "2026-11-18, leipzig, 2026-11-19, Repentance Day in Saxony",
        "2026-04-03, hamm, 2026-04-07, Good Friday to the Tuesday after Easter",
        "2026-12-25, hamm, 2026-12-28, Christmas into the week after",
        "2026-10-03, elsewhere, 2026-10-05, the nationwide days hold everywhere",
        "2026-06-04, elsewhere, 2026-06-04, and only they where no Land is known",
    })
    void fallsDueOnTheDayItselfOrTheNextWorkingDay(LocalDate promised, String authority, LocalDate due, String why) {
        assertThat(days.onOrAfter(promised, authority, Map.of())).as(why).isEqualTo(due);
    }

    @Test
    void neverFallsDueEarlierOrOnAWeekendOrMoreThanFiveDaysLater() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            LocalDate due = days.onOrAfter(day, "muenchen", Map.of());
            assertThat(due).isBetween(day, day.plusDays(5));
            assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void anAuthorityKeepsCommunalHolidaysAndLeavesOutOthers() {
        LocalDate monday = LocalDate.of(2026, 6, 1);
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
        assertThat(days.onOrAfter(monday, "stuttgart", Map.of(monday, true))).isEqualTo(monday.plusDays(1));
        assertThat(days.onOrAfter(corpusChristi, "stuttgart", Map.of(corpusChristi, false)))
                .isEqualTo(corpusChristi);
        assertThat(days.onOrAfter(monday, "stuttgart", Map.of(monday, false))).isEqualTo(monday);
    }

    @Test
    void goesBackOverWeekendAndHolidays() {
        LocalDate easterMonday = LocalDate.of(2026, 4, 6);
        assertThat(days.onOrBefore(easterMonday, "hamm", Map.of())).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(days.onOrBefore(easterMonday.plusDays(1), "hamm", Map.of())).isEqualTo(easterMonday.plusDays(1));
    }

    @Test
    void nobodyMakesASundayAWorkingDay() {
        LocalDate saturday = LocalDate.of(2026, 6, 6);
        assertThat(days.onOrAfter(saturday, "stuttgart", Map.of(saturday, false, saturday.plusDays(1), false)))
                .isEqualTo(saturday.plusDays(2));
    }

    @Test
    void severalDaysInARowMoveItBehindThemAll() {
        LocalDate monday = LocalDate.of(2026, 12, 21);
        Map<LocalDate, Boolean> closed =
                Map.of(monday, true, monday.plusDays(1), true, monday.plusDays(2), true, monday.plusDays(3), true);
        assertThat(days.onOrAfter(monday, "hamm", closed)).isEqualTo(LocalDate.of(2026, 12, 28));
    }
}
