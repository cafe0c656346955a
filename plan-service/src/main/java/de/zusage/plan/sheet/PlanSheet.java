package de.zusage.plan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.plan.Goal;
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

/**
 * A plan with its goals, the steps of all sides and its reviews; while it is paused its days wait to be moved.
 *
 * @param disputed whether the client disputes what the plan says; how the client sees a step stands with the step
 */
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
        @Nullable LocalDate pausedOn,
        boolean disputed,
        @Nullable String note,
        List<Goal> goals,
        List<StepView> steps,
        List<ReviewView> reviews) {

    static PlanSheet of(
            Plan plan, boolean disputed, @Nullable String note, List<StepView> steps, List<Review> reviews) {
        return new PlanSheet(
                plan.id(),
                plan.caseId(),
                plan.state(),
                plan.agreementVersion(),
                plan.reviewIntervalMonths(),
                plan.openedOn(),
                plan.closedOn(),
                plan.pausedOn(),
                disputed,
                note,
                Goal.of(plan),
                steps,
                reviews.stream().map(ReviewView::of).toList());
    }
}
