package de.zusage.plan.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanState;
import de.zusage.plan.plan.Side;
import de.zusage.plan.plan.StepState;
import de.zusage.plan.plan.StepView;
import de.zusage.plan.review.Review;
import de.zusage.plan.review.ReviewState;
import de.zusage.plan.review.ReviewView;
import de.zusage.plan.template.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The plan as the client reads it: what every side has promised, what is next, what was achieved. Notes of the office are
 * not in it.
 *
 * @param pausedOn since when nothing is due; the days that are shown move by the pause
 * @param disputed whether the client disputes what the plan says
 * @param nextSteps of each side the open steps that are due first
 * @param achieved steps that were met or partly met
 */
@Schema(name = "OwnPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnPlan(
        UUID agreementId,
        UUID caseId,
        PlanState state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate pausedOn,
        boolean disputed,
        @Nullable ReviewView nextReview,
        List<UUID> nextSteps,
        List<UUID> achieved,
        List<OwnStep> steps) {

    static OwnPlan of(Plan plan, boolean disputed, List<StepView> steps, List<Review> reviews) {
        return new OwnPlan(
                plan.id(),
                plan.caseId(),
                plan.state(),
                plan.openedOn(),
                plan.closedOn(),
                plan.pausedOn(),
                disputed,
                reviews.stream()
                        .filter(review -> review.state() == ReviewState.PLANNED)
                        .min(Comparator.comparing(Review::plannedOn))
                        .map(ReviewView::of)
                        .orElse(null),
                plan.state() == PlanState.CLOSED ? List.of() : next(steps),
                steps.stream()
                        .filter(step -> step.state() == StepState.MET || step.state() == StepState.PARTLY_MET)
                        .map(StepView::id)
                        .toList(),
                steps.stream().map(OwnStep::of).toList());
    }

    static List<UUID> next(List<StepView> steps) {
        return Arrays.stream(Side.values())
                .flatMap(side -> first(steps.stream()
                        .filter(step -> step.side() == side && !step.state().isFinal())
                        .toList()))
                .toList();
    }

    private static Stream<UUID> first(List<StepView> open) {
        return open.stream().map(StepView::dueOn).min(Comparator.naturalOrder()).stream()
                .flatMap(day -> open.stream().filter(step -> step.dueOn().equals(day)))
                .map(StepView::id);
    }

    /** A promise of one side and what became of it; without words it was promised in words of its own. */
    @Schema(name = "OwnStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnStep(
            UUID id,
            Side side,
            String goalArea,
            String template,
            Map<String, String> parameters,
            @Nullable Words words,
            @Nullable String criterion,
            LocalDate dueOn,
            StepState state,
            @Nullable Cause cause,
            @Nullable LocalDate finalOn,
            StepView.@Nullable VerdictView clientVerdict,
            List<StepView.VerdictView> earlierVerdicts,
            boolean disputed) {

        static OwnStep of(StepView step) {
            return new OwnStep(
                    step.id(),
                    step.side(),
                    step.goalArea(),
                    step.template(),
                    step.parameters(),
                    step.words(),
                    step.criterion(),
                    step.dueOn(),
                    step.state(),
                    step.cause(),
                    step.finalOn(),
                    step.clientVerdict(),
                    step.earlierVerdicts(),
                    step.disputed());
        }
    }
}
