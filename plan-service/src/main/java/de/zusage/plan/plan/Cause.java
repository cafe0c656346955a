package de.zusage.plan.plan;

import de.zusage.kit.web.RuleViolation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why something promised did not happen; one list for every side, never a blame record. */
public enum Cause {
    CLIENT_CIRCUMSTANCES,
    OFFER_MISSING,
    PROVIDER,
    OFFICE,
    DROPPED_TOGETHER,
    UNKNOWN;

    /** A cause stands exactly where a step was not met. */
    static void require(UUID step, @Nullable Outcome outcome, @Nullable Cause given) {
        if (outcome == Outcome.NOT_MET && given == null) {
            throw new RuleViolation("cause-needed", "Step " + step + " was not met and needs a cause.");
        }
        if (outcome != Outcome.NOT_MET && given != null) {
            throw new RuleViolation("cause-only-when-not-met", "Step " + step + " takes a cause only when not met.");
        }
    }
}
