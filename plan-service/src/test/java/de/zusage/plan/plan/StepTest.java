package de.zusage.plan.plan;

import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.OPENED;
import static de.zusage.plan.plan.PlanFixtures.aStep;
import static de.zusage.plan.plan.PlanFixtures.clientPromise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;
import static org.junit.jupiter.params.provider.EnumSource.Mode.INCLUDE;

import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void anOpenStepStarts() {
        Step step = aStep(StepState.OPEN);
        PlanEvent.StepStarted started = step.start(DAY);
        assertThat(step.state()).isEqualTo(StepState.IN_PROGRESS);
        assertThat(step.startedOn()).isEqualTo(DAY).isEqualTo(started.startedOn());
    }

    @Test
    void aStepStartsOnce() {
        Step step = aStep(StepState.IN_PROGRESS);
        assertThat(ruleOf(() -> step.start(DAY))).isEqualTo("step-has-started");
        assertThat(step.startedOn()).isEqualTo(OPENED);
    }

    @ParameterizedTest
    @EnumSource(names = {"MET", "PARTLY_MET", "NOT_MET", "SUPERSEDED"})
    void nothingLeavesAFinalState(StepState state) {
        Step step = aStep(state);
        LocalDate finalOn = step.finalOn();
        assertThat(ruleOf(() -> step.start(DAY))).isEqualTo("step-is-final");
        assertThat(ruleOf(() -> step.supersede(DAY))).isEqualTo("step-is-final");
        for (Outcome outcome : Outcome.values()) {
            assertThat(ruleOf(() -> step.close(outcome, null, DAY))).isEqualTo("step-is-final");
        }
        assertThat(step.amend(clientPromise(DAY), DAY)).isEmpty();
        assertThat(step.state()).isEqualTo(state);
        assertThat(step.finalOn()).isEqualTo(finalOn);
        assertThat(step.dueOn()).isEqualTo(CLIENT_DUE);
        assertThat(state.isFinal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "IN_PROGRESS"})
    void aStepClosesStartedOrNot(StepState state) {
        for (Outcome outcome : new Outcome[] {Outcome.MET, Outcome.PARTLY_MET}) {
            Step step = aStep(state);
            PlanEvent.StepClosed closed = step.close(outcome, null, DAY);
            assertThat(step.state().name()).isEqualTo(outcome.name());
            assertThat(step.finalOn()).isEqualTo(DAY).isEqualTo(closed.closedOn());
            assertThat(closed.outcome()).isEqualTo(outcome);
            assertThat(closed.side()).isEqualTo(Side.CLIENT);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "IN_PROGRESS"})
    void aStepIsNotMetWithAnyOfTheCauses(StepState state) {
        for (Cause cause : Cause.values()) {
            Step step = aStep(state);
            assertThat(step.close(Outcome.NOT_MET, cause, DAY).cause()).isEqualTo(cause);
            assertThat(step.state()).isEqualTo(StepState.NOT_MET);
            assertThat(step.cause()).isEqualTo(cause);
        }
    }

    @Test
    void aStepThatIsNotMetNeedsACause() {
        Step step = aStep(StepState.OPEN);
        assertThat(ruleOf(() -> step.close(Outcome.NOT_MET, null, DAY))).isEqualTo("cause-needed");
        assertThat(step.state()).isEqualTo(StepState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NOT_MET")
    void onlyAStepThatIsNotMetTakesACause(Outcome outcome) {
        Step step = aStep(StepState.OPEN);
        assertThat(ruleOf(() -> step.close(outcome, Cause.OFFICE, DAY))).isEqualTo("cause-only-when-not-met");
        assertThat(step.state()).isEqualTo(StepState.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            mode = INCLUDE,
            names = {"OPEN", "IN_PROGRESS"})
    void anOpenStepIsSuperseded(StepState state) {
        Step step = aStep(state);
        assertThat(step.supersede(DAY).supersededOn()).isEqualTo(DAY);
        assertThat(step.state()).isEqualTo(StepState.SUPERSEDED);
        assertThat(step.cause()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "IN_PROGRESS"})
    void anAmendmentMovesTheDueDateAndKeepsTheState(StepState state) {
        Step step = aStep(state);
        LocalDate saturday = LocalDate.of(2026, 7, 4);
        LocalDate monday = LocalDate.of(2026, 7, 6);
        Promised promised = new Promised(step.id(), Side.CLIENT, "LANGUAGE", "X", Map.of("hours", "5"), saturday);
        assertThat(step.amend(promised, monday))
                .contains(new PlanEvent.StepRescheduled(PlanFixtures.AGREEMENT, PlanFixtures.CASE, step.id(), monday));
        assertThat(step.promisedOn()).isEqualTo(saturday);
        assertThat(step.dueOn()).isEqualTo(monday);
        assertThat(step.parameters()).containsExactly(Map.entry("hours", "5"));
        assertThat(step.state()).isEqualTo(state);
    }

    @Test
    void anAmendmentOfParametersAloneTellsNoNewDate() {
        Step step = aStep(StepState.OPEN);
        Promised promised = new Promised(step.id(), Side.CLIENT, "LANGUAGE", "X", Map.of("hours", "5"), CLIENT_DUE);
        assertThat(step.amend(promised, CLIENT_DUE)).isEmpty();
        assertThat(step.parameters()).containsExactly(Map.entry("hours", "5"));
    }

    @Test
    void aStepIsDueFromItsDayOn() {
        Step step = aStep(StepState.OPEN);
        assertThat(step.isOpenAndDue(CLIENT_DUE.minusDays(1))).isFalse();
        assertThat(step.isOpenAndDue(CLIENT_DUE)).isTrue();
        assertThat(aStep(StepState.MET).isOpenAndDue(CLIENT_DUE)).isFalse();
    }

    @Test
    void aCorrectedStepKeepsTheDayOfItsOutcome() {
        Step step = aStep(StepState.MET);
        step.correct(new Correction(Outcome.NOT_MET, Cause.OFFER_MISSING, CorrectionReason.MISTYPED), DAY);
        assertThat(step.finalOn()).isEqualTo(OPENED);
        assertThat(step.cause()).isEqualTo(Cause.OFFER_MISSING);
    }

    @Test
    void aStepOpenedAgainGoesOnWhereItWas() {
        Step step = aStep(StepState.IN_PROGRESS);
        step.close(Outcome.NOT_MET, Cause.OFFICE, DAY);
        assertThat(step.correct(new Correction(null, null, CorrectionReason.WRONG_STEP), DAY))
                .contains(new PlanEvent.StepRescheduled(
                        PlanFixtures.AGREEMENT, PlanFixtures.CASE, step.id(), CLIENT_DUE));
        assertThat(step.state()).isEqualTo(StepState.IN_PROGRESS);
        assertThat(step.finalOn()).isNull();
        assertThat(step.cause()).isNull();
    }

    @Test
    void nothingWasDoneBeforeItWasStarted() {
        Step step = aStep(StepState.IN_PROGRESS);
        assertThat(ruleOf(() -> step.close(Outcome.MET, null, OPENED.minusDays(1))))
                .isEqualTo("outcome-before-the-start");
        step.close(Outcome.MET, null, OPENED);
        assertThat(step.state()).isEqualTo(StepState.MET);
    }

    @Test
    void theClientDisputesAnotherOutcomeOrAnotherCause() {
        assertThat(disputes(StepState.OPEN, Outcome.NOT_MET, null)).isFalse();
        assertThat(disputes(StepState.MET, Outcome.MET, null)).isFalse();
        assertThat(disputes(StepState.MET, Outcome.PARTLY_MET, null)).isTrue();
        assertThat(disputes(StepState.NOT_MET, Outcome.NOT_MET, null)).isFalse();
        assertThat(disputes(StepState.NOT_MET, Outcome.NOT_MET, Cause.PROVIDER)).isFalse();
        assertThat(disputes(StepState.NOT_MET, Outcome.NOT_MET, Cause.OFFICE)).isTrue();
        assertThat(disputes(StepState.SUPERSEDED, Outcome.MET, null))
                .as("nobody gave an outcome")
                .isFalse();
        assertThat(aStep(StepState.MET).disputed()).isFalse();
    }

    private static boolean disputes(StepState state, Outcome outcome, @Nullable Cause cause) {
        Step step = aStep(state);
        step.heed(new ClientVerdict(outcome, cause, VerdictSource.SPOKEN, DAY));
        return step.disputed();
    }

    @Test
    void nobodyTakesTimeBackThatWasPromised() {
        Step step = aStep(StepState.OPEN);
        assertThat(ruleOf(() -> step.reschedule(CLIENT_DUE.minusDays(1)))).isEqualTo("due-before-promised");
        assertThat(step.reschedule(CLIENT_DUE)).isEmpty();
        assertThat(step.reschedule(CLIENT_DUE.plusDays(1))).isPresent();
        assertThat(step.promisedOn()).isEqualTo(CLIENT_DUE);
        assertThat(step.dueOn()).isEqualTo(CLIENT_DUE.plusDays(1));
    }

    @Test
    void anAmendmentOfTheSamePromiseLeavesTheTimeGiven() {
        Step step = aStep(StepState.OPEN);
        step.reschedule(CLIENT_DUE.plusDays(9));
        assertThat(step.amend(clientPromise(CLIENT_DUE), CLIENT_DUE)).isEmpty();
        assertThat(step.dueOn()).isEqualTo(CLIENT_DUE.plusDays(9));
    }

    private static String ruleOf(ThrowingCallable call) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.rule();
    }
}
