package de.zusage.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.kit.time.WorkingDays;
import de.zusage.notification.date.DateKind;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Hours hours = hours(Map.of());

    @ParameterizedTest(name = "{2} days from {0} in {1}: {3}")
    @CsvSource({
        "2026-06-12, stuttgart, -7, 2026-06-05T09:00, a week before",
        "2026-06-11, stuttgart, -7, 2026-06-03T09:00, Corpus Christi: earlier never later",
        "2026-06-11, leipzig, -7, 2026-06-04T09:00, no holiday in Leipzig",
        "2026-06-08, stuttgart, -1, 2026-06-05T09:00, the eve is a Sunday",
        "2026-06-12, stuttgart, 3, 2026-06-15T09:00, three days after a Friday",
        "2026-12-22, stuttgart, 3, 2026-12-28T09:00, over Christmas",
        "2026-01-02, stuttgart, -2, 2025-12-31T09:00, over the end of the year",
        "2028-03-01, stuttgart, -1, 2028-02-29T09:00, a leap day",
        "2026-03-30, stuttgart, 0, 2026-03-30T09:00, the day after the clocks went forward",
        "2026-10-26, stuttgart, 0, 2026-10-26T09:00, the day after they went back",
    })
    void remindsOnAWorkingDayInTheMorning(LocalDate dueOn, String authority, int days, LocalDateTime sent, String why) {
        assertThat(hours.sendAt(dueOn, days, authority))
                .as(why)
                .isEqualTo(sent.atZone(BERLIN).toInstant());
    }

    @Test
    void everyHourOfFourYearsIsMovedToOneByDayOnAWorkingDayAndNeverBack() {
        ZonedDateTime last = LocalDate.of(2028, 1, 1).atStartOfDay(BERLIN);
        for (ZonedDateTime at = LocalDate.of(2024, 1, 1).atStartOfDay(BERLIN);
                at.isBefore(last);
                at = at.plusHours(1)) {
            ZonedDateTime sent = hours.onOrAfter(at.toInstant(), "muenchen").atZone(BERLIN);
            assertThat(sent.toInstant()).isAfterOrEqualTo(at.toInstant());
            assertThat(sent.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(19, 59, 59));
            assertThat(sent.getDayOfWeek().getValue()).as("%s", at).isLessThan(6);
            assertThat(hours.onOrAfter(sent.toInstant(), "muenchen")).isEqualTo(sent.toInstant());
        }
    }

    @Test
    void anAuthorityMayWantItOtherwise() {
        Hours always = hours(Map.of(
                "zusage.reminder.not-before", "00:00",
                "zusage.reminder.not-from", "00:00",
                "zusage.reminder.working-days-only", "false"));
        var sundayNight = LocalDate.of(2026, 6, 7).atTime(3, 0).atZone(BERLIN).toInstant();
        assertThat(always.onOrAfter(sundayNight, "stuttgart")).isEqualTo(sundayNight);
        assertThat(new LeadTimes(config(Map.of("zusage.reminder.days-of.essen.step", "-14,-3,0"))))
                .satisfies(leads -> {
                    assertThat(leads.days(DateKind.STEP, "essen")).containsExactly(-14, -3, 0);
                    assertThat(leads.days(DateKind.REVIEW, "essen")).containsExactly(-7, -1, 3);
                    assertThat(leads.days(DateKind.STEP, "hamm")).containsExactly(-7, 0, 3);
                });
    }

    private static Hours hours(Map<String, String> settings) {
        var regions = Map.of("stuttgart", List.of("bw"), "leipzig", List.of("sn"), "muenchen", List.of("by", "mu"));
        return new Hours(config(settings), new WorkingDays(() -> regions), Clock.system(BERLIN));
    }

    private static ReminderConfig config(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(ReminderConfig.class)
                .withDefaultValues(settings)
                .withConverter(Duration.class, 100, Duration::parse);
        return builder.build().getConfigMapping(ReminderConfig.class);
    }
}
