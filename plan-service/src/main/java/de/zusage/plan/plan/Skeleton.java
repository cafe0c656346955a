package de.zusage.plan.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a step follows from the events of its agreement; everything else of it was written here. The state is both: a
 * step that got no outcome here may be superseded there.
 */
record Skeleton(
        UUID id,
        Side side,
        String goalArea,
        String template,
        Map<String, String> parameters,
        @Nullable UUID continues,
        LocalDate promisedOn,
        LocalDate dueOn,
        StepState state,
        @Nullable LocalDate finalOn,
        boolean frozen,
        boolean waiting) {

    /** Of a step as its events make it; terms that were settled here are those of the {@code own} one. */
    static Skeleton of(Step step, Step own) {
        Step terms = own.dueHere ? own : step;
        return new Skeleton(
                step.id(),
                step.side,
                step.goalArea,
                terms.template,
                terms.parameters,
                step.continues,
                terms.promisedOn,
                terms.dueOn,
                step.state,
                step.finalOn,
                step.frozen,
                step.waiting);
    }

    /** Brings a step to what the events say; what was written here stays. */
    void into(Step step) {
        step.side = side;
        step.goalArea = goalArea;
        step.template = template;
        step.parameters = parameters;
        step.continues = continues;
        step.promisedOn = promisedOn;
        step.dueOn = dueOn;
        step.state = state;
        step.finalOn = finalOn;
        step.frozen = frozen;
        step.waiting = waiting;
    }

    /** A step that was lost comes back, without what was written here. */
    Step lost(Plan plan) {
        Step step =
                new Step(plan, new Promised(id, side, goalArea, template, parameters, promisedOn, continues), dueOn);
        into(step);
        return step;
    }
}
