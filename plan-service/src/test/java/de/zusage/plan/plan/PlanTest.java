package de.zusage.plan.plan;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.NEW_STEP;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_DUE;
import static de.zusage.plan.plan.PlanFixtures.OFFICE_STEP;
import static de.zusage.plan.plan.PlanFixtures.OPENED;
import static de.zusage.plan.plan.PlanFixtures.aPlanWithBothStepsMet;
import static de.zusage.plan.plan.PlanFixtures.anActivePlan;
import static de.zusage.plan.plan.PlanFixtures.anEmptyPlan;
import static de.zusage.plan.plan.PlanFixtures.clientPromise;
import static de.zusage.plan.plan.PlanFixtures.met;
import static de.zusage.plan.plan.PlanFixtures.newPromise;
import static de.zusage.plan.plan.PlanFixtures.officePromise;
import static de.zusage.plan.plan.PlanFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate LATER = LocalDate.of(2026, 6, 10);

    @Test
    void opensWithOneStepPerCommitment() {
        Plan plan = anEmptyPlan();
        List<PlanEvent> events =
                plan.open(terms(1, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity());
        assertThat(events)
                .containsExactly(
                        new PlanEvent.Opened(AGREEMENT, CASE, OPENED),
                        new PlanEvent.StepAdded(
                                AGREEMENT, CASE, CLIENT_STEP, Side.CLIENT, "LANGUAGE", "LANGUAGE_PRACTICE", CLIENT_DUE),
                        new PlanEvent.StepAdded(
                                AGREEMENT,
                                CASE,
                                OFFICE_STEP,
                                Side.OFFICE,
                                "LANGUAGE",
                                "LANGUAGE_COURSE_PLACE",
                                OFFICE_DUE));
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan.steps()).extracting(Step::state).containsOnly(StepState.OPEN);
    }

    @Test
    void keepsThePromisedDayBesideTheWorkingDay() {
        Plan plan = anEmptyPlan();
        plan.open(terms(1, clientPromise(CLIENT_DUE)), day -> day.plusDays(2));
        assertThat(plan.step(CLIENT_STEP).promisedOn()).isEqualTo(CLIENT_DUE);
        assertThat(plan.step(CLIENT_STEP).dueOn()).isEqualTo(CLIENT_DUE.plusDays(2));
    }

    @Test
    void anAmendmentKeepsMovesAddsAndSupersedes() {
        Plan plan = anActivePlan();
        LocalDate moved = LocalDate.of(2026, 7, 1);
        List<PlanEvent> events =
                plan.amend(terms(2, clientPromise(moved), newPromise()), UnaryOperator.identity(), LATER);
        assertThat(events)
                .containsExactly(
                        new PlanEvent.StepSuperseded(AGREEMENT, CASE, OFFICE_STEP, LATER),
                        new PlanEvent.StepRescheduled(AGREEMENT, CASE, CLIENT_STEP, moved),
                        new PlanEvent.StepAdded(
                                AGREEMENT,
                                CASE,
                                NEW_STEP,
                                Side.PARTNER,
                                "WORK",
                                "WORK_PLACEMENT",
                                newPromise().dueOn()));
        assertThat(plan.agreementVersion()).isEqualTo(2);
    }

    @Test
    void anAmendmentThatChangesNothingTellsNothing() {
        assertThat(anActivePlan()
                        .amend(terms(2, clientPromise(CLIENT_DUE), officePromise()), UnaryOperator.identity(), LATER))
                .isEmpty();
    }

    @Test
    void anAmendmentNeverTouchesAnOutcome() {
        Plan plan = aPlanWithBothStepsMet();
        assertThat(plan.amend(terms(2, clientPromise(LATER), newPromise()), UnaryOperator.identity(), LATER))
                .hasOnlyElementsOfType(PlanEvent.StepAdded.class);
        assertThat(plan.step(OFFICE_STEP).state()).isEqualTo(StepState.MET);
        assertThat(plan.step(CLIENT_STEP).dueOn()).isEqualTo(CLIENT_DUE);
    }

    @Test
    void anAmendmentTakesAConcludedPlanUpAgain() {
        Plan plan = aPlanWithBothStepsMet();
        plan.conclude();
        plan.amend(terms(2, newPromise()), UnaryOperator.identity(), LATER);
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
    }

    @Test
    void closesAndLeavesOpenStepsWithoutAJudgement() {
        Plan plan = anActivePlan();
        plan.record(List.of(met(OFFICE_STEP)), OFFICE_DUE);
        assertThat(plan.close(LATER)).isEqualTo(new PlanEvent.Closed(AGREEMENT, CASE, LATER));
        assertThat(plan.state()).isEqualTo(PlanState.CLOSED);
        assertThat(plan.closedOn()).isEqualTo(LATER);
        assertThat(plan.step(CLIENT_STEP).state()).isEqualTo(StepState.OPEN);
        assertThat(plan.step(CLIENT_STEP).frozen).isTrue();
        assertThat(plan.step(OFFICE_STEP).state()).isEqualTo(StepState.MET);
        assertThat(plan.step(OFFICE_STEP).frozen).isFalse();
    }

    @Test
    void aClosedPlanRefusesEveryChange() {
        Plan plan = anActivePlan();
        plan.close(LATER);
        assertClosed(() -> plan.start(CLIENT_STEP, LATER));
        assertClosed(() -> plan.record(List.of(met(CLIENT_STEP)), LATER));
        assertClosed(() -> plan.amend(terms(2, newPromise()), UnaryOperator.identity(), LATER));
        assertClosed(() -> plan.close(LATER));
        assertThat(plan.steps()).extracting(Step::state).containsOnly(StepState.OPEN);
    }

    @Test
    void recordsSeveralOutcomesAtOnce() {
        Plan plan = anActivePlan();
        assertThat(plan.record(
                        List.of(met(CLIENT_STEP), new StepOutcome(OFFICE_STEP, Outcome.NOT_MET, Cause.OFFICE)), LATER))
                .hasSize(2);
        assertThat(plan.notFinal()).isEmpty();
    }

    @Test
    void refusesAStepOfAnotherPlanAndAStepNamedTwice() {
        Plan plan = anActivePlan();
        assertThatThrownBy(() -> plan.record(List.of(met(CLIENT_STEP), met(new UUID(1, 2))), LATER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo("unknown-step"));
        assertThatThrownBy(() -> plan.record(List.of(met(CLIENT_STEP), met(CLIENT_STEP)), LATER))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problem()).isEqualTo("step-named-twice"));
        assertThatThrownBy(() -> plan.start(new UUID(1, 2), LATER)).isInstanceOf(NotFound.class);
        assertThat(plan.notFinal()).hasSize(2);
    }

    @Test
    void inAPauseItsStepsWait() {
        Plan plan = anActivePlan();
        plan.pause(LATER);
        assertThat(plan.steps()).extracting(step -> step.waiting).containsOnly(true);
        plan.resume(0, UnaryOperator.identity(), LATER);
        assertThat(plan.steps()).extracting(step -> step.waiting).containsOnly(false);
    }

    @Test
    void afterATransferItIsALockedRecord() {
        Plan plan = anActivePlan();
        assertThat(plan.transfer(LATER)).isEqualTo(new PlanEvent.Closed(AGREEMENT, CASE, LATER));
        assertClosed(() -> plan.pause(LATER));
        assertClosed(() -> plan.resume(1, UnaryOperator.identity(), LATER));
        assertClosed(() -> plan.heed(CLIENT_STEP, new ClientVerdict(Outcome.MET, null, VerdictSource.SPOKEN, LATER)));
        assertClosed(() -> plan.transfer(LATER));
    }

    @Test
    void namesTheStepsThatAreDue() {
        Plan plan = anActivePlan();
        assertThat(plan.openAndDue(OFFICE_DUE.minusDays(1))).isEmpty();
        assertThat(plan.openAndDue(OFFICE_DUE)).containsExactly(OFFICE_STEP);
        assertThat(plan.openAndDue(CLIENT_DUE)).containsExactly(CLIENT_STEP, OFFICE_STEP);
    }

    @Test
    void aClosedPlanStillHearsTheClientAndNobodyElse() {
        Plan plan = aPlanWithBothStepsMet();
        plan.close(LATER);
        Correction reopened = new Correction(null, null, CorrectionReason.WRONG_STEP);
        assertClosed(() -> plan.correct(CLIENT_STEP, reopened, LATER));
        assertClosed(() -> plan.reschedule(CLIENT_STEP, LATER));
        assertThat(plan.heed(CLIENT_STEP, new ClientVerdict(Outcome.NOT_MET, Cause.OFFICE, VerdictSource.PAPER, LATER)))
                .isEqualTo(new PlanEvent.StepVerdictRecorded(
                        AGREEMENT,
                        CASE,
                        CLIENT_STEP,
                        Side.CLIENT,
                        Outcome.NOT_MET,
                        Cause.OFFICE,
                        VerdictSource.PAPER,
                        LATER));
        assertThat(plan.step(CLIENT_STEP).state()).isEqualTo(StepState.MET);
    }

    @Test
    void afterTheClosingReviewAnOutcomeIsCorrectedButNoStepOpensAgain() {
        Plan plan = aPlanWithBothStepsMet();
        plan.conclude();
        assertThatThrownBy(
                        () -> plan.correct(CLIENT_STEP, new Correction(null, null, CorrectionReason.WRONG_STEP), LATER))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.rule()).isEqualTo("plan-is-concluded"));
        plan.correct(CLIENT_STEP, new Correction(Outcome.PARTLY_MET, null, CorrectionReason.MISTYPED), LATER);
        assertThat(plan.notFinal()).isEmpty();
    }

    @Test
    void inAPauseNoStepIsGivenAnotherDate() {
        Plan plan = anActivePlan();
        plan.pause(LATER);
        assertThatThrownBy(() -> plan.reschedule(CLIENT_STEP, LATER.plusDays(9)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void hasOneGoalForEachGoalAreaWithAnIdThatNeverChanges() {
        Plan plan = anActivePlan();
        plan.amend(terms(2, clientPromise(CLIENT_DUE), officePromise(), newPromise()), UnaryOperator.identity(), LATER);
        assertThat(Goal.of(plan))
                .containsExactly(
                        new Goal(
                                UUID.fromString("edaa98ce-477e-3585-86c6-95d0a3b10be7"),
                                "LANGUAGE",
                                List.of(CLIENT_STEP, OFFICE_STEP)),
                        new Goal(UUID.fromString("6a23d835-d7cf-35d0-95c1-fc85c0a270aa"), "WORK", List.of(NEW_STEP)));
    }

    private static void assertClosed(ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.rule()).isEqualTo("plan-is-closed"));
    }
}
