package de.zusage.portal.plan;

import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.Review;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a review shows while it is held.
 *
 * @param storedAt since when that is stored which is shown; none if it is not
 * @param theirs what somebody else has stored meanwhile
 * @param overtaken whether the plan was changed meanwhile
 * @param fault what keeps the review from being stored, or from being finished
 */
record HoldPage(
        Plan plan,
        Review review,
        HeldForm form,
        @Nullable Instant storedAt,
        @Nullable Theirs theirs,
        boolean overtaken,
        @Nullable String fault) {

    HoldPage(Plan plan, Review review, HeldForm form) {
        this(plan, review, form, null, null, false, null);
    }

    HoldPage on(HeldForm other) {
        return new HoldPage(plan, review, other, storedAt, theirs, overtaken, fault);
    }

    /** Whether what is shown is what the service has. */
    public boolean isStored() {
        return storedAt != null;
    }

    HoldPage storedAt(@Nullable Instant at) {
        return new HoldPage(plan, review, form, at, theirs, overtaken, fault);
    }

    HoldPage refused(@Nullable String why, boolean because) {
        return new HoldPage(plan, review, form, storedAt, theirs, because, why);
    }

    HoldPage beside(Theirs other) {
        return new HoldPage(plan, review, form, storedAt, other, overtaken, fault);
    }

    public List<StepOutcome> outcomes() {
        return List.of(StepOutcome.values());
    }

    public List<Cause> causes() {
        return List.of(Cause.values());
    }

    public List<Obstacle> obstacles() {
        return List.of(Obstacle.values());
    }
}
