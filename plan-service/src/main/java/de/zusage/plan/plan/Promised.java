package de.zusage.plan.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as the plan needs it; {@code dueOn} is the day named in the agreement, working day or not.
 *
 * @param continues the step of another office that it goes on with, where the client consented to hand that over
 */
public record Promised(
        UUID id,
        Side side,
        String goalArea,
        String template,
        Map<String, String> parameters,
        LocalDate dueOn,
        @Nullable UUID continues) {

    public Promised(
            UUID id, Side side, String goalArea, String template, Map<String, String> parameters, LocalDate dueOn) {
        this(id, side, goalArea, template, parameters, dueOn, null);
    }
}
