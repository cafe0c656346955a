package de.zusage.plan.plan;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.CLIENT_STEP;
import static de.zusage.plan.plan.PlanFixtures.OPENED;
import static de.zusage.plan.plan.PlanFixtures.newPromise;
import static de.zusage.plan.plan.PlanFixtures.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a step against every kind of change that an amendment can make to its commitment. */
class AmendmentTableTest {

    private static final LocalDate ON = LocalDate.of(2026, 5, 4);
    private static final LocalDate MOVED = LocalDate.of(2026, 7, 1);

    /** What the new version says of the commitment. */
    enum Change {
        KEPT,
        MOVED,
        OTHER_PARAMETERS,
        OTHER_BLOCK,
        DROPPED
    }

    static Stream<Arguments> all() {
        return Stream.of(StepState.values())
                .flatMap(state -> Stream.of(Change.values()).map(change -> Arguments.of(state, change)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAmendmentMeetsAStep(StepState state, Change change) {
        Plan plan = PlanFixtures.anEmptyPlan();
        plan.open(terms(1, promise(CLIENT_DUE, "LANGUAGE_PRACTICE", "3")), UnaryOperator.identity());
        bring(plan.step(CLIENT_STEP), state);
        Skeleton before = skeleton(plan);
        List<PlanEvent> events = plan.amend(version(change), UnaryOperator.identity(), ON);
        Step step = plan.step(CLIENT_STEP);
        List<PlanEvent> expected = new ArrayList<>();
        if (state.isFinal()) {
            assertThat(skeleton(plan)).as("an outcome is never lost").isEqualTo(before);
        } else if (change == Change.DROPPED) {
            expected.add(new PlanEvent.StepSuperseded(AGREEMENT, CASE, CLIENT_STEP, ON));
            assertThat(step.state()).isEqualTo(StepState.SUPERSEDED);
            assertThat(step.finalOn()).isEqualTo(ON);
            assertThat(step.dueOn()).isEqualTo(CLIENT_DUE);
        } else {
            assertThat(step.state()).isEqualTo(state);
            assertThat(step.dueOn()).isEqualTo(change == Change.MOVED ? MOVED : CLIENT_DUE);
            assertThat(step.promisedOn()).isEqualTo(step.dueOn());
            assertThat(step.template()).isEqualTo(change == Change.OTHER_BLOCK ? "CONVERSATION" : "LANGUAGE_PRACTICE");
            assertThat(step.parameters()).containsEntry("hours", change == Change.OTHER_PARAMETERS ? "5" : "3");
            if (change == Change.MOVED) {
                expected.add(new PlanEvent.StepRescheduled(AGREEMENT, CASE, CLIENT_STEP, MOVED));
            }
        }
        expected.add(new PlanEvent.StepAdded(
                AGREEMENT,
                CASE,
                newPromise().id(),
                Side.PARTNER,
                "WORK",
                "WORK_PLACEMENT",
                newPromise().dueOn()));
        assertThat(events).containsExactlyElementsOf(expected);
        assertThat(plan.step(newPromise().id()).state()).isEqualTo(StepState.OPEN);
        assertThat(plan.steps()).hasSize(2);
    }

    private static Skeleton skeleton(Plan plan) {
        return Skeleton.of(plan.step(CLIENT_STEP), plan.step(CLIENT_STEP));
    }

    private static Terms version(Change change) {
        return switch (change) {
            case KEPT -> terms(2, promise(CLIENT_DUE, "LANGUAGE_PRACTICE", "3"), newPromise());
            case MOVED -> terms(2, promise(MOVED, "LANGUAGE_PRACTICE", "3"), newPromise());
            case OTHER_PARAMETERS -> terms(2, promise(CLIENT_DUE, "LANGUAGE_PRACTICE", "5"), newPromise());
            case OTHER_BLOCK -> terms(2, promise(CLIENT_DUE, "CONVERSATION", "3"), newPromise());
            case DROPPED -> terms(2, newPromise());
        };
    }

    private static Promised promise(LocalDate dueOn, String template, String hours) {
        return new Promised(CLIENT_STEP, Side.CLIENT, "LANGUAGE", template, Map.of("hours", hours), dueOn);
    }

    private static void bring(Step step, StepState state) {
        switch (state) {
            case OPEN -> {}
            case IN_PROGRESS -> step.start(OPENED);
            case SUPERSEDED -> step.supersede(OPENED);
            case NOT_MET -> step.close(Outcome.NOT_MET, Cause.PROVIDER, OPENED);
            case MET, PARTLY_MET -> step.close(Outcome.valueOf(state.name()), null, OPENED);
        }
    }
}
