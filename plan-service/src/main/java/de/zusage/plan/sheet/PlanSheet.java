package de.zusage.plan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanState;
import de.zusage.plan.plan.StepView;
import de.zusage.plan.review.Review;
import de.zusage.plan.review.ReviewView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan with the steps of both sides and its reviews. */
@Schema(name = "Plan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanSheet(
        UUID agreementId,
        UUID caseId,
        PlanState state,
        int agreementVersion,
        int reviewIntervalMonths,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<StepView> steps,
        List<ReviewView> reviews) {

    static PlanSheet of(Plan plan, List<Review> reviews) {
        return new PlanSheet(
                plan.id(),
                plan.caseId(),
                plan.state(),
                plan.agreementVersion(),
                plan.reviewIntervalMonths(),
                plan.openedOn(),
                plan.closedOn(),
                plan.steps().stream().map(StepView::of).toList(),
                reviews.stream().map(ReviewView::of).toList());
    }
}
