package de.zusage.plan.plan;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The statistical fact that a step became final: codes and a month, no id that leads back to a case. */
record StepFact(Side side, StepState outcome, @Nullable Cause cause, String month) implements OutgoingEvent {

    static StepFact of(Step step, LocalDate finalOn) {
        return new StepFact(
                step.side(), step.state(), step.cause(), YearMonth.from(finalOn).toString());
    }

    @Override
    public String type() {
        return "fact.step-recorded.v1";
    }
}
