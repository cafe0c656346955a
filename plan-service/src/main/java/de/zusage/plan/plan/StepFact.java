package de.zusage.plan.plan;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Statistical facts about a step: codes and a month, no id that leads back to a case. */
sealed interface StepFact extends OutgoingEvent {

    /** The step became final. */
    record Recorded(Side side, StepState outcome, @Nullable Cause cause, String month) implements StepFact {

        static Recorded of(Step step, LocalDate finalOn) {
            return new Recorded(step.side(), step.state(), step.cause(), StepFact.month(finalOn));
        }

        @Override
        public String type() {
            return "fact.step-recorded.v1";
        }
    }

    /** What was recorded was wrong: what stands now, or that the step is open again. */
    record Corrected(Side side, StepState outcome, @Nullable Cause cause, String month) implements StepFact {

        static Corrected of(Step step, LocalDate on) {
            return new Corrected(step.side(), step.state(), step.cause(), StepFact.month(on));
        }

        @Override
        public String type() {
            return "fact.step-corrected.v1";
        }
    }

    /** How the client sees it; of several on one stream the last one counts. */
    record VerdictRecorded(
            Side side, Outcome verdict, @Nullable Cause cause, VerdictSource source, String month) implements StepFact {

        static VerdictRecorded of(PlanEvent.StepVerdictRecorded said) {
            return new VerdictRecorded(
                    said.side(), said.verdict(), said.cause(), said.source(), StepFact.month(said.recordedOn()));
        }

        @Override
        public String type() {
            return "fact.step-verdict-recorded.v1";
        }
    }

    private static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }
}
