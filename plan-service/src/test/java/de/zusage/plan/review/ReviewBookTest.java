package de.zusage.plan.review;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_DUE;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_STEP;
import static de.zusage.plan.plan.PlanFixtures.OPENED;
import static de.zusage.plan.plan.PlanFixtures.aPlanWithBothStepsMet;
import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.plan.PlanFixtures.clientPromise;
import static de.zusage.plan.plan.PlanFixtures.met;
import static de.zusage.plan.plan.PlanFixtures.officePromise;
import static de.zusage.plan.plan.PlanFixtures.terms;
import static de.zusage.plan.review.ReviewFixtures.EARLY;
import static de.zusage.plan.review.ReviewFixtures.FIRST;
import static de.zusage.plan.review.ReviewFixtures.NEXT;
import static de.zusage.plan.review.ReviewFixtures.aBookOf;
import static de.zusage.plan.review.ReviewFixtures.anEmptyBookOf;
import static de.zusage.plan.review.ReviewFixtures.closing;
import static de.zusage.plan.review.ReviewFixtures.first;
import static de.zusage.plan.review.ReviewFixtures.minutes;
import static de.zusage.plan.review.ReviewFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanEvent;
import de.zusage.plan.plan.PlanState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewBookTest {

    @Test
    void plansTheFirstReviewOnTheAgreedDay() {
        ReviewBook book = anEmptyBookOf(anActivePlan());
        assertThat(book.first(FIRST)).isEqualTo(new ReviewEvent.Planned(AGREEMENT, CASE, new UUID(0, 1), FIRST, false));
        assertThat(book.next().orElseThrow().state()).isEqualTo(ReviewState.PLANNED);
        assertThat(book.added()).hasSize(1);
    }

    @Test
    void holdsAReviewWithTheOutcomesOfItsStepsAndTheNextDay() {
        Plan plan = anActivePlan();
        ReviewBook book = aBookOf(plan);
        List<OutgoingEvent> events = book.hold(
                first(book),
                new Minutes(FIRST, List.of(met(OFFICE_STEP), met(CLIENT_STEP)), NEXT, Party.CLIENT),
                FIRST);
        assertThat(events)
                .extracting(OutgoingEvent::type)
                .containsExactly(
                        "step.closed.v1",
                        "step.closed.v1",
                        "review.held.v1",
                        "review.planned.v1",
                        "amendment.requested.v1");
        assertThat(events)
                .contains(
                        new ReviewEvent.Held(AGREEMENT, CASE, first(book), FIRST, false, true, 1, NEXT),
                        new ReviewEvent.Planned(AGREEMENT, CASE, new UUID(0, 2), NEXT, false),
                        new ReviewEvent.AmendmentRequested(AGREEMENT, CASE, first(book), Party.CLIENT, FIRST));
        assertThat(events.get(0))
                .isInstanceOfSatisfying(
                        PlanEvent.StepClosed.class,
                        closed -> assertThat(closed.closedOn()).isEqualTo(FIRST));
        assertThat(book.review(first(book)).heldOn()).isEqualTo(FIRST);
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void aMeetingBeforeAnAmendmentLookedAtTheVersionBefore() {
        Plan plan = anActivePlan();
        ReviewBook book = aBookOf(plan);
        plan.amend(terms(2, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity(), EARLY);
        assertThat(reviewedVersion(book, EARLY.minusDays(1))).isEqualTo(1);
        assertThat(reviewedVersion(book, EARLY)).isEqualTo(2);
    }

    private static int reviewedVersion(ReviewBook book, LocalDate heldOn) {
        UUID next = book.next().orElseThrow().id();
        return book.hold(next, minutes(heldOn, EARLY.plusDays(1 + heldOn.getDayOfMonth())), EARLY).stream()
                .filter(ReviewEvent.Held.class::isInstance)
                .map(event -> ((ReviewEvent.Held) event).agreementVersion())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClosingReviewBeforeAnAmendmentDoesNotConcludeThePlan() {
        Plan plan = aPlanWithBothStepsMet();
        ReviewBook book = aBookOf(plan);
        UUID closing = closing(book, FIRST);
        plan.amend(terms(2, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity(), FIRST.plusDays(1));
        assertThat(refused(() -> book.hold(closing, minutes(FIRST, null), FIRST.plusDays(2)))
                        .rule())
                .isEqualTo("closing-review-before-the-amendment");
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void everyDueStepNeedsAnOutcomeInTheSameRequest() {
        ReviewBook book = aBookOf(anActivePlan());
        RuleViolation refused = refused(() -> book.hold(first(book), minutes(FIRST, NEXT, met(CLIENT_STEP)), FIRST));
        assertThat(refused.rule()).isEqualTo("due-steps-need-an-outcome");
        assertThat(refused.detail()).contains(OFFICE_STEP.toString()).doesNotContain(CLIENT_STEP.toString());
        assertThat(book.review(first(book)).state()).isEqualTo(ReviewState.PLANNED);
    }

    @Test
    void aStepThatIsNotDueYetNeedsNoOutcome() {
        ReviewBook book = aBookOf(anActivePlan());
        LocalDate day = OFFICE_DUE.minusDays(1);
        List<OutgoingEvent> events = book.hold(first(book), minutes(day, day.plusMonths(1)), day);
        assertThat(events)
                .contains(new ReviewEvent.Held(AGREEMENT, CASE, first(book), day, false, false, 1, day.plusMonths(1)));
    }

    @Test
    void aStepDueOnTheDayOfTheReviewNeedsAnOutcome() {
        ReviewBook book = aBookOf(anActivePlan());
        assertThat(refused(() -> book.hold(first(book), minutes(OFFICE_DUE, NEXT), FIRST))
                        .rule())
                .isEqualTo("due-steps-need-an-outcome");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-02, true",
        "2026-04-01, 2026-07-01, true",
        "2026-04-01, 2026-07-02, false",
        "2026-04-01, 2026-04-01, false",
        "2026-04-01, 2026-03-31, false",
        "2026-03-31, 2026-06-30, true",
        "2026-03-31, 2026-07-01, false",
    })
    void theNextReviewIsWithinTheIntervalFromTheDayItWasHeld(LocalDate heldOn, LocalDate nextOn, boolean allowed) {
        ReviewBook book = aBookOf(anActivePlan());
        ThrowingCallable hold = () -> book.hold(first(book), minutes(heldOn, nextOn), heldOn);
        if (allowed) {
            assertThat(catchThrowableOfType(RuleViolation.class, hold)).isNull();
            assertThat(book.next().orElseThrow().plannedOn()).isEqualTo(nextOn);
        } else {
            assertThat(refused(hold).rule()).isEqualTo("review-within-interval");
        }
    }

    @Test
    void aPlanThatGoesOnNeedsItsNextReview() {
        ReviewBook book = aBookOf(anActivePlan());
        assertThat(refused(() -> book.hold(first(book), minutes(EARLY, null), EARLY))
                        .rule())
                .isEqualTo("next-review-needed");
    }

    @Test
    void aReviewAlreadyPlannedWithinTheIntervalIsTheNextOne() {
        ReviewBook book = aBookOf(anActivePlan());
        book.extra(new Appointment(EARLY, ReviewMode.PHONE, false, Party.CLIENT), EARLY);
        UUID extra = book.next().orElseThrow().id();
        assertThat(book.hold(extra, minutes(EARLY, null), EARLY))
                .containsExactly(new ReviewEvent.Held(AGREEMENT, CASE, extra, EARLY, false, false, 1, FIRST));
    }

    @Test
    void aReviewThatWasMissedIsNotTheNextOne() {
        ReviewBook book = aBookOf(aPlanWithBothStepsMet());
        book.miss(first(book), Cause.OFFICE, FIRST, FIRST);
        UUID held = book.next().orElseThrow().id();
        assertThat(refused(() -> book.hold(held, minutes(FIRST, null), FIRST)).rule())
                .isEqualTo("next-review-needed");
        ReviewBook again = aBookOf(aPlanWithBothStepsMet());
        again.miss(first(again), Cause.OFFICE, FIRST, FIRST);
        again.hold(again.next().orElseThrow().id(), minutes(FIRST, NEXT), FIRST);
        assertThat(again.next().orElseThrow().plannedOn()).isEqualTo(NEXT);
    }

    @Test
    void nobodyHasMissedAReviewWhoseDayIsStillToCome() {
        ReviewBook book = aBookOf(anActivePlan());
        assertThat(refused(() -> book.miss(first(book), Cause.CLIENT_CIRCUMSTANCES, FIRST, FIRST.minusDays(1)))
                        .rule())
                .isEqualTo("review-day-to-come");
        assertThat(book.review(first(book)).isPlanned()).isTrue();
    }

    @Test
    void aReviewWhoseDayHasPassedIsNotTheNextOne() {
        ReviewBook book = aBookOf(aPlanWithBothStepsMet());
        book.extra(new Appointment(EARLY, ReviewMode.PHONE, false, Party.CLIENT), EARLY);
        assertThat(refused(() -> book.hold(first(book), minutes(FIRST, null), FIRST))
                        .rule())
                .isEqualTo("next-review-needed");
    }

    @Test
    void aReviewPlannedForTheWantedDayIsNotPlannedTwice() {
        ReviewBook book = aBookOf(anActivePlan());
        book.extra(new Appointment(EARLY, ReviewMode.PHONE, false, Party.CLIENT), EARLY);
        book.hold(book.next().orElseThrow().id(), minutes(EARLY, FIRST), EARLY);
        assertThat(book.added()).hasSize(2);
    }

    @Test
    void aReviewIsHeldBetweenTheOpeningOfThePlanAndToday() {
        ReviewBook book = aBookOf(anActivePlan());
        assertThat(refused(() -> book.hold(first(book), minutes(EARLY.plusDays(1), NEXT), EARLY))
                        .rule())
                .isEqualTo("review-held-in-the-future");
        assertThat(refused(() -> book.hold(first(book), minutes(OPENED.minusDays(1), EARLY), EARLY))
                        .rule())
                .isEqualTo("review-held-before-the-plan");
    }

    @ParameterizedTest
    @EnumSource
    void aReviewThatWasNotHeldIsPlannedAnew(Cause cause) {
        ReviewBook book = aBookOf(anActivePlan());
        UUID missed = first(book);
        assertThat(book.miss(missed, cause, FIRST.plusDays(7), FIRST))
                .containsExactly(
                        new ReviewEvent.NotHeld(AGREEMENT, CASE, missed, cause, FIRST),
                        new ReviewEvent.Planned(AGREEMENT, CASE, new UUID(0, 2), FIRST.plusDays(7), false));
        assertThat(book.review(missed).state()).isEqualTo(ReviewState.NOT_HELD);
        assertThat(book.review(missed).cause()).isEqualTo(cause);
        assertThat(book.next().orElseThrow().plannedOn()).isEqualTo(FIRST.plusDays(7));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, false", "2026-06-02, true", "2026-09-02, true", "2026-09-03, false"})
    void aReviewIsPlannedFromTodayToOneIntervalAhead(LocalDate day, boolean allowed) {
        ReviewBook book = aBookOf(anActivePlan());
        ThrowingCallable extra = () -> book.extra(new Appointment(day, ReviewMode.VIDEO, false, Party.OFFICE), FIRST);
        ThrowingCallable miss = () -> book.miss(first(book), Cause.UNKNOWN, day, FIRST);
        for (ThrowingCallable planning : List.of(extra, miss)) {
            RuleViolation refused = catchThrowableOfType(RuleViolation.class, planning);
            assertThat(refused == null).isEqualTo(allowed);
            assertThat(refused == null ? "review-within-interval" : refused.rule())
                    .isEqualTo("review-within-interval");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLANNED")
    void onlyAPlannedReviewIsHeldMissedOrDropped(ReviewState state) {
        Plan plan = anActivePlan();
        ReviewBook book = aBookOf(plan);
        Review review = book.review(first(book));
        switch (state) {
            case HELD -> review.held(EARLY);
            case NOT_HELD -> review.notHeld(Cause.PROVIDER);
            case RESCHEDULED -> review.rescheduled(new UUID(7, 7));
            default -> review.drop();
        }
        assertThat(refused(() -> book.hold(review.id(), minutes(FIRST, NEXT), FIRST))
                        .rule())
                .isEqualTo("review-is-final");
        assertThat(refused(() -> book.miss(review.id(), Cause.OFFICE, FIRST, EARLY))
                        .rule())
                .isEqualTo("review-is-final");
        assertThat(refused(review::drop).rule()).isEqualTo("review-is-final");
        assertThat(review.state()).isEqualTo(state);
    }

    @Test
    void aClosedPlanTakesNoFurtherReview() {
        Plan plan = anActivePlan();
        plan.close(EARLY);
        assertThat(refused(() -> aBookOf(plan)
                                .extra(new Appointment(FIRST, ReviewMode.PHONE, false, Party.CLIENT), EARLY))
                        .rule())
                .isEqualTo("plan-is-closed");
    }

    @Test
    void afterTheClosingReviewNoneIsPlannedUnlessAnAmendmentTakesThePlanUpAgain() {
        Plan plan = anActivePlan();
        plan.conclude();
        ReviewBook book = aBookOf(plan);
        assertThat(refused(() -> book.extra(new Appointment(FIRST, ReviewMode.PHONE, false, Party.CLIENT), EARLY))
                        .rule())
                .isEqualTo("plan-is-concluded");
        plan.amend(terms(2, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity(), EARLY);
        assertThat(book.extra(new Appointment(FIRST, ReviewMode.PHONE, false, Party.CLIENT), EARLY))
                .isNotNull();
    }

    @Test
    void anAmendmentWithoutANextReviewInTimePlansOne() {
        Plan plan = anActivePlan();
        ReviewBook without = anEmptyBookOf(plan);
        assertThat(without.afterAmendment(EARLY))
                .contains(new ReviewEvent.Planned(AGREEMENT, CASE, new UUID(0, 1), EARLY.plusMonths(3), false));
        assertThat(without.afterAmendment(EARLY)).isEmpty();
        assertThat(aBookOf(plan).afterAmendment(OPENED.minusDays(1))).isPresent();
        assertThat(aBookOf(plan).afterAmendment(EARLY)).isEmpty();
    }

    @Test
    void aReviewTellsWhichVersionOfTheAgreementThePlanFollowed() {
        Plan plan = aPlanWithBothStepsMet();
        ReviewBook book = aBookOf(plan);
        plan.amend(terms(2, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity(), EARLY);
        assertThat(book.hold(first(book), minutes(FIRST, NEXT), FIRST))
                .contains(new ReviewEvent.Held(AGREEMENT, CASE, first(book), FIRST, false, true, 2, NEXT));
    }

    @Test
    void aReviewOfAnotherPlanDoesNotExist() {
        ReviewBook book = aBookOf(anActivePlan());
        assertThat(catchThrowableOfType(NotFound.class, () -> book.hold(new UUID(7, 7), minutes(EARLY, FIRST), EARLY)))
                .isNotNull();
    }
}
