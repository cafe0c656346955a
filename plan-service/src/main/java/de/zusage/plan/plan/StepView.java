package de.zusage.plan.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as it is shown; {@code promisedOn} is the day of the agreement, {@code dueOn} the working day it falls on. */
@Schema(name = "Step")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        UUID id,
        Side side,
        String goalArea,
        String template,
        Map<String, String> parameters,
        LocalDate promisedOn,
        LocalDate dueOn,
        StepState state,
        @Nullable Cause cause,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate finalOn) {

    public static StepView of(Step step) {
        return new StepView(
                step.id(),
                step.side(),
                step.goalArea(),
                step.template(),
                step.parameters(),
                step.promisedOn(),
                step.dueOn(),
                step.state(),
                step.cause(),
                step.startedOn(),
                step.finalOn());
    }
}
