package de.zusage.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every civil day from 2024 to 2040 in each of the sixteen Länder, against holidays computed here from the laws of the
 * Länder and Gauss's Easter, not read from the library.
 */
class LandHolidaysTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    private static final int AT_MOST_LATER = 4;

    private static final Map<String, Set<String>> BY_LAND = Map.ofEntries(
            Map.entry("bw", Set.of("EPIPHANY", "CORPUS_CHRISTI", "ALL_SAINTS")),
            Map.entry("by", Set.of("EPIPHANY", "CORPUS_CHRISTI", "ALL_SAINTS")),
            Map.entry("be", Set.of("WOMEN")),
            Map.entry("bb", Set.of("REFORMATION")),
            Map.entry("hb", Set.of("REFORMATION")),
            Map.entry("hh", Set.of("REFORMATION")),
            Map.entry("he", Set.of("CORPUS_CHRISTI")),
            Map.entry("mv", Set.of("WOMEN", "REFORMATION")),
            Map.entry("ni", Set.of("REFORMATION")),
            Map.entry("nw", Set.of("CORPUS_CHRISTI", "ALL_SAINTS")),
            Map.entry("rp", Set.of("CORPUS_CHRISTI", "ALL_SAINTS")),
            Map.entry("sl", Set.of("CORPUS_CHRISTI", "ASSUMPTION", "ALL_SAINTS")),
            Map.entry("sn", Set.of("REFORMATION", "REPENTANCE")),
            Map.entry("st", Set.of("EPIPHANY", "REFORMATION")),
            Map.entry("sh", Set.of("REFORMATION")),
            Map.entry("th", Set.of("CHILDREN", "REFORMATION")));

    private final WorkingDays days = new WorkingDays(LandHolidaysTest::regions);

    @ParameterizedTest
    @ValueSource(
            strings = {"bw", "by", "be", "bb", "hb", "hh", "he", "mv", "ni", "nw", "rp", "sl", "sn", "st", "sh", "th"})
    void aDueDateIsTheFirstWorkingDayFromThePromisedDayOn(String land) {
        Set<LocalDate> holidays = new HashSet<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear() + 1; year++) {
            holidays.addAll(holidays(land, year));
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate due = days.onOrAfter(day, land, Map.of());
            LocalDate expected = day;
            while (isFree(expected, holidays)) {
                expected = expected.plusDays(1);
            }
            assertThat(due).as("%s promised in %s", day, land).isEqualTo(expected);
            assertThat(due).isBetween(day, day.plusDays(AT_MOST_LATER));
            assertThat(days.onOrAfter(due, land, Map.of())).isEqualTo(due);
        }
    }

    @Test
    void allSixteenAreCompared() {
        assertThat(BY_LAND).hasSize(16);
        assertThat(BY_LAND.keySet())
                .containsExactlyInAnyOrderElementsOf(regions().keySet());
    }

    @Test
    void gaussKnowsTheEastersThatWereKept() {
        assertThat(Stream.of(2024, 2025, 2026, 2038).map(LandHolidaysTest::easter))
                .containsExactly(
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2025, 4, 20),
                        LocalDate.of(2026, 4, 5),
                        LocalDate.of(2038, 4, 25));
    }

    private static Map<String, List<String>> regions() {
        return BY_LAND.keySet().stream().collect(Collectors.toMap(Function.identity(), List::of));
    }

    private static boolean isFree(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }

    private static Set<LocalDate> holidays(String land, int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> all = new HashSet<>(Set.of(
                LocalDate.of(year, 1, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1),
                easter.plusDays(39),
                easter.plusDays(50),
                LocalDate.of(year, 10, 3),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)));
        for (String name : BY_LAND.getOrDefault(land, Set.of())) {
            all.add(
                    switch (name) {
                        case "EPIPHANY" -> MonthDay.of(1, 6).atYear(year);
                        case "WOMEN" -> MonthDay.of(3, 8).atYear(year);
                        case "CORPUS_CHRISTI" -> easter.plusDays(60);
                        case "ASSUMPTION" -> MonthDay.of(8, 15).atYear(year);
                        case "CHILDREN" -> MonthDay.of(9, 20).atYear(year);
                        case "REFORMATION" -> MonthDay.of(10, 31).atYear(year);
                        case "ALL_SAINTS" -> MonthDay.of(11, 1).atYear(year);
                        default -> LocalDate.of(year, 11, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
                    });
        }
        if (land.equals("be") && year == 2025) {
            all.add(LocalDate.of(2025, 5, 8)); // eighty years after the war
        }
        if (land.equals("be") && year == 2028) {
            all.add(LocalDate.of(2028, 6, 17)); // seventy-five years after the uprising; a Saturday
        }
        return all;
    }

    /** Easter Sunday after Gauss, with Lichtenberg's correction. */
    private static LocalDate easter(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - (year + year / 4 + s) % 7;
        int oe = 7 - (og - sz) % 7;
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1L);
    }
}
