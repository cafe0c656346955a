package de.zusage.plan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changes about one step: what is absent stays as it is. */
record StepChange(
        UUID stepId,
        @Nullable LocalDate dueOn,
        boolean started,
        @Nullable StepOutcome outcome,
        @Nullable ClientVerdict verdict) {

    boolean changesNothing() {
        return dueOn == null && !started && outcome == null && verdict == null;
    }

    List<PlanEvent> applyTo(Plan plan, LocalDate on) {
        List<PlanEvent> events = new ArrayList<>();
        if (dueOn != null) {
            plan.reschedule(stepId, dueOn).ifPresent(events::add);
        }
        if (started) {
            events.add(plan.start(stepId, on));
        }
        if (outcome != null) {
            events.addAll(plan.record(List.of(outcome), on));
        }
        if (verdict != null) {
            events.add(plan.heed(stepId, verdict));
        }
        return events;
    }
}
