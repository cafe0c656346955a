package de.zusage.plan.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome that one step gets, with the cause where it was not met. */
public record StepOutcome(
        UUID stepId, Outcome outcome, @Nullable Cause cause) {}
