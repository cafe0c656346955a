package de.zusage.plan.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A commitment as the plan needs it; {@code dueOn} is the day named in the agreement, working day or not. */
public record Promised(
        UUID id, Side side, String goalArea, String template, Map<String, String> parameters, LocalDate dueOn) {}
