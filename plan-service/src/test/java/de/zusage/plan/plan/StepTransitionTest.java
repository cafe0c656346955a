package de.zusage.plan.plan;

import static de.zusage.plan.plan.PlanFixtures.CLIENT_DUE;
import static de.zusage.plan.plan.PlanFixtures.aStep;
import static de.zusage.plan.plan.StepState.NOT_MET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation in every state of a step: what it becomes and tells, or the rule that refuses it and changes nothing. */
class StepTransitionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    private static final String FINAL = "!step-is-final";
    private static final String NOTHING = "!no-outcome-to-correct";

    /** For OPEN, IN_PROGRESS, MET, PARTLY_MET, NOT_MET (provider), SUPERSEDED. */
    private static final Map<String, List<String>> TABLE = new LinkedHashMap<>();

    private static final Map<String, Function<Step, List<PlanEvent>>> OPERATIONS = new LinkedHashMap<>();

    static {
        row(
                "start",
                step -> List.of(step.start(DAY)),
                "IN_PROGRESS started",
                "!step-has-started",
                FINAL,
                FINAL,
                FINAL,
                FINAL);
        row(
                "met",
                step -> List.of(step.close(Outcome.MET, null, DAY)),
                "MET closed",
                "MET closed",
                FINAL,
                FINAL,
                FINAL,
                FINAL);
        row(
                "partly met",
                step -> List.of(step.close(Outcome.PARTLY_MET, null, DAY)),
                "PARTLY_MET closed",
                "PARTLY_MET closed",
                FINAL,
                FINAL,
                FINAL,
                FINAL);
        row(
                "not met",
                step -> List.of(step.close(Outcome.NOT_MET, Cause.OFFER_MISSING, DAY)),
                "NOT_MET closed",
                "NOT_MET closed",
                FINAL,
                FINAL,
                FINAL,
                FINAL);
        row(
                "supersede",
                step -> List.of(step.supersede(DAY)),
                "SUPERSEDED superseded",
                "SUPERSEDED superseded",
                FINAL,
                FINAL,
                FINAL,
                FINAL);
        row(
                "reschedule",
                step -> step.reschedule(CLIENT_DUE.plusDays(9)).stream().toList(),
                "OPEN rescheduled",
                "IN_PROGRESS rescheduled",
                FINAL,
                FINAL,
                FINAL,
                FINAL);
        row(
                "correct to met",
                step -> step.correct(to(Outcome.MET, null), DAY),
                NOTHING,
                NOTHING,
                "!nothing-to-correct",
                "MET corrected",
                "MET corrected",
                NOTHING);
        row(
                "correct to partly met",
                step -> step.correct(to(Outcome.PARTLY_MET, null), DAY),
                NOTHING,
                NOTHING,
                "PARTLY_MET corrected",
                "!nothing-to-correct",
                "PARTLY_MET corrected",
                NOTHING);
        row(
                "correct to not met",
                step -> step.correct(to(Outcome.NOT_MET, Cause.PROVIDER), DAY),
                NOTHING,
                NOTHING,
                "NOT_MET corrected",
                "NOT_MET corrected",
                "!nothing-to-correct",
                NOTHING);
        row(
                "correct the cause",
                step -> step.correct(to(Outcome.NOT_MET, Cause.OFFER_MISSING), DAY),
                NOTHING,
                NOTHING,
                "NOT_MET corrected",
                "NOT_MET corrected",
                "NOT_MET corrected",
                NOTHING);
        row(
                "correct without a cause",
                step -> step.correct(to(Outcome.NOT_MET, null), DAY),
                NOTHING,
                NOTHING,
                "!cause-needed",
                "!cause-needed",
                "!cause-needed",
                NOTHING);
        row(
                "correct with a cause too much",
                step -> step.correct(to(Outcome.MET, Cause.OFFICE), DAY),
                NOTHING,
                NOTHING,
                "!cause-only-when-not-met",
                "!cause-only-when-not-met",
                "!cause-only-when-not-met",
                NOTHING);
        row(
                "open again",
                step -> step.correct(to(null, null), DAY),
                NOTHING,
                NOTHING,
                "OPEN corrected rescheduled",
                "OPEN corrected rescheduled",
                "OPEN corrected rescheduled",
                NOTHING);
        row(
                "open again with a cause",
                step -> step.correct(to(null, Cause.OFFICE), DAY),
                NOTHING,
                NOTHING,
                "!cause-only-when-not-met",
                "!cause-only-when-not-met",
                "!cause-only-when-not-met",
                NOTHING);
        String heard = "verdict-recorded";
        row(
                "heed the client",
                step -> List.of(step.heed(said(Outcome.NOT_MET, null))),
                "OPEN " + heard,
                "IN_PROGRESS " + heard,
                "MET " + heard,
                "PARTLY_MET " + heard,
                "NOT_MET " + heard,
                "SUPERSEDED " + heard);
        String refused = "!cause-only-when-not-met";
        row(
                "heed a cause too much",
                step -> List.of(step.heed(said(Outcome.MET, Cause.OFFICE))),
                refused,
                refused,
                refused,
                refused,
                refused,
                refused);
    }

    private static void row(String name, Function<Step, List<PlanEvent>> operation, String... results) {
        OPERATIONS.put(name, operation);
        TABLE.put(name, List.of(results));
    }

    static List<String[]> cells() {
        List<String[]> cells = new ArrayList<>();
        TABLE.forEach((name, results) -> {
            assertThat(results).as(name).hasSize(StepState.values().length);
            for (StepState state : StepState.values()) {
                cells.add(new String[] {name, state.name(), results.get(state.ordinal())});
            }
        });
        return cells;
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void becomesOrRefuses(String operation, StepState state, String result) {
        Step step = aStep(state);
        Function<Step, List<PlanEvent>> does = Objects.requireNonNull(OPERATIONS.get(operation));
        if (result.startsWith("!")) {
            String before = everything(step);
            RuleViolation refused = catchThrowableOfType(RuleViolation.class, () -> does.apply(step));
            assertThat(refused).as("refused").isNotNull();
            assertThat("!" + refused.rule()).isEqualTo(result);
            assertThat(everything(step)).isEqualTo(before);
        } else {
            List<PlanEvent> events = does.apply(step);
            StringBuilder told = new StringBuilder(step.state().name());
            events.forEach(
                    event -> told.append(' ').append(event.type().substring(5).replace(".v1", "")));
            assertThat(told).hasToString(result);
            assertThat(step.state().isFinal()).isEqualTo(step.finalOn() != null);
            assertThat(step.state() == NOT_MET).isEqualTo(step.cause() != null);
        }
    }

    private static String everything(Step step) {
        return step.state() + " " + step.cause() + " " + step.startedOn() + " " + step.finalOn() + " " + step.dueOn()
                + " " + step.verdict();
    }

    private static Correction to(@Nullable Outcome outcome, @Nullable Cause cause) {
        return new Correction(outcome, cause, CorrectionReason.MISTYPED);
    }

    private static ClientVerdict said(Outcome outcome, @Nullable Cause cause) {
        return new ClientVerdict(outcome, cause, VerdictSource.PAPER, DAY);
    }
}
