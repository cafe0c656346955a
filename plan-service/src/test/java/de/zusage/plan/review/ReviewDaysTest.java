package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.OPENED;
import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.review.ReviewFixtures.anEmptyBookOf;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.plan.plan.Plan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class ReviewDaysTest {

    private final Plan plan = anActivePlan();

    @Test
    void aFirstReviewOnASundayIsOnTheFridayBefore() {
        LocalDate sunday = LocalDate.of(2026, 5, 31);
        assertThat(first(sunday, Period.ofMonths(6))).isEqualTo(sunday.minusDays(2));
    }

    @Test
    void aFirstReviewWaitsNoLongerThanTheAuthorityAllows() {
        LocalDate latest = OPENED.plusMonths(1);
        assertThat(latest.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(first(latest.plusDays(20), Period.ofMonths(1))).isEqualTo(latest);
    }

    @Test
    void noReviewIsBeforeThePlanForAHoliday() {
        ReviewDays days = new ReviewDays(plan, Period.ofMonths(6), day -> day.minusDays(3));
        assertThat(days.meetingDay(OPENED.plusDays(1), OPENED)).isEqualTo(OPENED.plusDays(1));
        assertThat(days.meetingDay(OPENED.plusDays(3), OPENED)).isEqualTo(OPENED);
    }

    private LocalDate first(LocalDate named, Period longest) {
        ReviewBook book = anEmptyBookOf(plan, new ReviewDays(plan, longest, ReviewDaysTest::beforeTheWeekend));
        book.first(named);
        return book.next().orElseThrow().plannedOn();
    }

    private static LocalDate beforeTheWeekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
