package de.zusage.plan.review;

import de.zusage.plan.plan.StepOutcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a review that was held decided. */
record Minutes(
        LocalDate heldOn,
        List<StepOutcome> outcomes,
        @Nullable LocalDate nextReviewOn,
        @Nullable Party amendmentRequestedBy) {}
