package de.zusage.plan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.plan.offer.GoalArea;
import de.zusage.plan.plan.Cause;
import de.zusage.plan.plan.Outcome;
import de.zusage.plan.plan.StepOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about reviews. */
final class ReviewApi {

    private ReviewApi() {}

    /** A further review; without {@code requestedBy} the office asks for it, without {@code closing} it is not the last. */
    @Schema(
            name = "PlanReviewRequest",
            example =
                    "{\"plannedOn\":\"2026-06-02\",\"at\":\"14:30\",\"mode\":\"PHONE\",\"closing\":false,\"requestedBy\":\"CLIENT\"}")
    record PlanReviewRequest(
            @NotNull LocalDate plannedOn,
            @NotNull ReviewMode mode,
            @Nullable Boolean closing,
            @Nullable Party requestedBy,

            @Nullable @Schema(implementation = String.class, examples = "14:30")
            LocalTime at,

            @Nullable @Size(min = 1, max = 300) String place) {

        Meeting meeting() {
            return new Meeting(plannedOn, at, mode, place);
        }

        Appointment appointment() {
            return new Appointment(
                    plannedOn, mode, Boolean.TRUE.equals(closing), requestedBy == null ? Party.OFFICE : requestedBy);
        }
    }

    /** When and how the client would like to meet; the office sets the hour. */
    @Schema(name = "OwnReviewRequest", example = "{\"on\":\"2026-06-10\",\"mode\":\"PHONE\"}")
    record OwnReviewRequest(@NotNull LocalDate on, @NotNull ReviewMode mode) {}

    /** What was decided at a review; every due step needs its outcome. */
    @Schema(name = "HeldRequest", example = """
                    {"heldOn":"2026-06-02","outcomes":[{"stepId":"0197b000-0000-7000-8000-00000000d001",
                    "outcome":"NOT_MET","cause":"OFFER_MISSING"}],"nextReviewOn":"2026-09-01",
                    "amendmentRequestedBy":"CLIENT","obstacles":["OFFER_FULL"],"offersMissing":["LANGUAGE"],
                    "note":"Waits for an evening course."}""")
    record HeldRequest(
            @NotNull LocalDate heldOn,
            @NotNull @Size(max = 200) List<@NotNull @Valid OutcomeOfStep> outcomes,
            @Nullable LocalDate nextReviewOn,
            @Nullable Party amendmentRequestedBy,
            @Nullable @Size(max = 20) Set<@NotNull Obstacle> obstacles,
            @Nullable @Size(max = 20) Set<@NotNull GoalArea> offersMissing,
            @Nullable @Size(min = 1, max = 4000) String note) {

        /** The codes in a fixed order, whatever order they came in. */
        Findings findings() {
            return new Findings(
                    obstacles == null ? List.of() : obstacles.stream().sorted().toList(),
                    offersMissing == null
                            ? List.of()
                            : offersMissing.stream().sorted().toList(),
                    note);
        }

        Minutes minutes() {
            return new Minutes(
                    heldOn,
                    outcomes.stream()
                            .map(o -> new StepOutcome(o.stepId(), o.outcome(), o.cause()))
                            .toList(),
                    nextReviewOn,
                    amendmentRequestedBy);
        }
    }

    /** The outcome of one step; a cause stands exactly where it was not met. */
    record OutcomeOfStep(
            @NotNull UUID stepId,
            @NotNull Outcome outcome,
            @Nullable Cause cause) {}

    /** Why a review was not held and when it will be. */
    @Schema(name = "NotHeldRequest", example = "{\"cause\":\"OFFICE\",\"rescheduledTo\":\"2026-06-09\"}")
    record NotHeldRequest(@NotNull Cause cause, @NotNull LocalDate rescheduledTo) {}

    /** A review with its place and minutes, and the plan's next one, which is absent once the closing review was held. */
    @Schema(name = "ReviewAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewAnswer(
            ReviewView review,
            @Nullable String place,
            @Nullable Findings minutes,
            @Nullable ReviewView next) {

        static ReviewAnswer of(ReviewService.ReviewChange change) {
            return new ReviewAnswer(change.review(), change.place(), change.minutes(), change.next());
        }
    }
}
