package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_DUE;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_STEP;
import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.plan.PlanFixtures.met;
import static de.zusage.plan.review.ReviewFixtures.FIRST;
import static de.zusage.plan.review.ReviewFixtures.NEXT;
import static de.zusage.plan.review.ReviewFixtures.aBookOf;
import static de.zusage.plan.review.ReviewFixtures.first;
import static de.zusage.plan.review.ReviewFixtures.minutes;
import static de.zusage.plan.review.ReviewFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pause stops the clocks of a plan. */
class PauseTest {

    private static final LocalDate PAUSED = LocalDate.of(2026, 5, 20);

    private final Plan plan = anActivePlan();
    private final ReviewBook book = aBookOf(plan);

    @Test
    void whatWasStillToComeIsLaterByItsDaysAndWhatWasOverdueStaysSo() {
        plan.pause(PAUSED);
        assertThat(plan.resume(10, UnaryOperator.identity(), PAUSED.plusDays(10)))
                .containsExactly(new PlanEvent.StepRescheduled(AGREEMENT, CASE, CLIENT_STEP, CLIENT_DUE.plusDays(10)));
        assertThat(plan.step(OFFICE_STEP).dueOn()).isEqualTo(OFFICE_DUE);
    }

    @Test
    void aFinalStepKeepsItsDay() {
        plan.record(List.of(met(CLIENT_STEP)), PAUSED);
        plan.pause(PAUSED);
        assertThat(plan.resume(10, UnaryOperator.identity(), PAUSED.plusDays(10)))
                .isEmpty();
    }

    @Test
    void aShiftedStepIsDueOnAWorkingDay() {
        plan.pause(PAUSED);
        plan.resume(10, day -> day.plusDays(1), PAUSED.plusDays(10));
        assertThat(plan.step(CLIENT_STEP).dueOn()).isEqualTo(CLIENT_DUE.plusDays(11));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 19, 59, 400})
    void afterItAReviewIsPlannedWithinTheInterval(long days) {
        LocalDate on = PAUSED.plusDays(days);
        plan.pause(PAUSED);
        plan.resume(days, UnaryOperator.identity(), on);
        book.afterPause(days, on);
        assertThat(book.next().orElseThrow().plannedOn())
                .isEqualTo(FIRST.plusDays(days))
                .isBeforeOrEqualTo(on.plusMonths(3));
    }

    @Test
    void theLastDayOfTheIntervalStaysTheLast() {
        LocalDate paused = LocalDate.of(2026, 3, 2);
        LocalDate on = paused.plusDays(30);
        plan.pause(paused);
        plan.resume(30, UnaryOperator.identity(), on);
        assertThat(FIRST.plusDays(30)).as("later than three months from then").isAfter(on.plusMonths(3));
        book.afterPause(30, on);
        assertThat(book.next().orElseThrow().plannedOn()).isEqualTo(on.plusMonths(3));
    }

    @Test
    void inItEverythingWaits() {
        plan.pause(PAUSED);
        book.halt();
        assertThat(plan.step(CLIENT_STEP).dueOn()).isEqualTo(CLIENT_DUE);
        assertThat(book.review(first(book)).waiting()).isTrue();
        plan.resume(0, UnaryOperator.identity(), PAUSED);
        book.afterPause(0, PAUSED);
        assertThat(book.review(first(book)).waiting()).isFalse();
    }

    @Test
    void inItNoReviewIsPlannedHeldOrMissed() {
        plan.pause(PAUSED);
        for (Runnable attempt : List.<Runnable>of(
                () -> book.extra(Appointment.regular(NEXT), PAUSED),
                () -> book.hold(first(book), minutes(PAUSED, NEXT), PAUSED),
                () -> book.miss(first(book), Cause.OFFICE, NEXT, PAUSED))) {
            assertThat(refused(attempt::run).rule()).isEqualTo("plan-is-paused");
        }
        assertThat(book.review(first(book)).isPlanned()).isTrue();
    }

    @Test
    void aFirstReviewThatWasLostComesBackAsThePlanStands() {
        ReviewBook open = ReviewFixtures.anEmptyBookOf(plan);
        assertThat(open.lost(FIRST)).hasSize(1);
        assertThat(open.next().orElseThrow().waiting()).isFalse();
        plan.pause(PAUSED);
        ReviewBook paused = ReviewFixtures.anEmptyBookOf(plan);
        paused.lost(FIRST);
        assertThat(paused.next().orElseThrow().waiting()).isTrue();
        plan.close(PAUSED);
        ReviewBook closed = ReviewFixtures.anEmptyBookOf(plan);
        assertThat(closed.lost(FIRST)).hasSize(2);
        assertThat(closed.next()).isEmpty();
    }
}
