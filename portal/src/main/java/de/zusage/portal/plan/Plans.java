package de.zusage.portal.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What plan-service knows of plans; a plan's ETag is what every change of its steps and reviews is made on. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Plans {
    @GET
    @Path("/plans/{id}")
    RestResponse<Plan> read(@PathParam("id") UUID agreementId);

    @POST
    @Path("/steps/{id}/start")
    void start(@PathParam("id") UUID step, @HeaderParam("If-Match") String etag);

    @POST
    @Path("/steps/{id}/outcome")
    void finish(@PathParam("id") UUID step, @HeaderParam("If-Match") String etag, Outcome outcome);

    @POST
    @Path("/steps/{id}/due")
    void postpone(@PathParam("id") UUID step, @HeaderParam("If-Match") String etag, Due due);

    @POST
    @Path("/steps/{id}/client-verdict")
    void heed(@PathParam("id") UUID step, @HeaderParam("If-Match") String etag, Verdict verdict);

    @POST
    @Path("/plans/{id}/reviews")
    void planReview(
            @PathParam("id") UUID agreementId, @HeaderParam("Idempotency-Key") String key, PlannedReview review);

    @GET
    @Path("/reviews/{id}/draft")
    RestResponse<Draft> draft(@PathParam("id") UUID review);

    @PUT
    @Path("/reviews/{id}/draft")
    RestResponse<Draft> store(@PathParam("id") UUID review, @HeaderParam("If-Match") String etag, Entries entries);

    @POST
    @Path("/reviews/{id}/held")
    void held(@PathParam("id") UUID review, @HeaderParam("If-Match") String etag, Held held);

    @POST
    @Path("/contacts")
    void enter(@HeaderParam("Idempotency-Key") String key, Contact contact);

    /** A plan with its steps and reviews. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(
            UUID agreementId,
            UUID caseId,
            String state,
            int reviewIntervalMonths,
            @Nullable LocalDate pausedOn,
            @Nullable List<Step> steps,
            @Nullable List<Review> reviews) {

        public boolean isActive() {
            return state.equals("ACTIVE");
        }

        List<Step> all() {
            return steps == null ? List.of() : steps;
        }

        public List<Step> of(Side side) {
            return all().stream()
                    .filter(each -> each.side() == side && !each.isSuperseded())
                    .toList();
        }

        /** The client, the office, and a partner where there is one. */
        public List<Side> sides() {
            return Side.shown(side -> !of(side).isEmpty());
        }

        public List<Step> open() {
            return all().stream().filter(Step::isOpen).toList();
        }

        public List<Review> talks() {
            return reviews == null ? List.of() : reviews;
        }

        Review talk(UUID review) {
            return talks().stream()
                    .filter(each -> each.id().equals(review))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        }

        /** The review that comes next. */
        public @Nullable Review next() {
            return talks().stream().filter(Review::isPlanned).findFirst().orElse(null);
        }
    }

    /** A step: what one side promised, and what became of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(
            UUID id,
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable String criterion,
            LocalDate dueOn,
            StepState state,
            @Nullable Cause cause,
            @Nullable LocalDate finalOn,
            @Nullable ClientVerdict clientVerdict,
            boolean disputed,
            @Nullable TemplateWords words) {

        public boolean isOpen() {
            return state == StepState.OPEN || state == StepState.IN_PROGRESS;
        }

        public boolean isUntouched() {
            return state == StepState.OPEN;
        }

        boolean isSuperseded() {
            return state == StepState.SUPERSEDED;
        }

        /** What it says; a promise in words of its own is named by its area alone: the words stay in agreement-service. */
        public @Nullable String text() {
            return words == null ? null : words.text();
        }

        public @Nullable String measure() {
            return criterion != null || words == null ? criterion : words.criterion();
        }
    }

    /** How the client sees a step. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ClientVerdict(StepOutcome outcome) {}

    /** What a template says in one language. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TemplateWords(String text, @Nullable String criterion) {}

    /** A review. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Review(
            UUID id,
            LocalDate plannedOn,
            ReviewState state,
            boolean closing,
            @Nullable LocalDate heldOn) {
        public boolean isPlanned() {
            return state == ReviewState.PLANNED;
        }
    }

    /** How a step ended. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Outcome(StepOutcome outcome, @Nullable Cause cause) {}

    /** More time. */
    record Due(@Nullable LocalDate dueOn) {}

    /** How the client sees a step, said to the adviser. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Verdict(StepOutcome outcome, String source) {}

    /** A review to come. */
    record PlannedReview(@Nullable LocalDate plannedOn, ReviewMode mode, boolean closing) {}

    /** A review that was held. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Held(
            @Nullable LocalDate heldOn,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<OutcomeOfStep> outcomes,
            @Nullable LocalDate nextReviewOn,
            @Nullable Party amendmentRequestedBy,
            List<Obstacle> obstacles,
            @Nullable String note) {}

    /** How a step ended, said at a review. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OutcomeOfStep(
            UUID stepId, StepOutcome outcome, @Nullable Cause cause) {}

    /** What has been entered of a review so far; its ETag is its own. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Draft(@Nullable Instant storedAt, Entries entries) {}

    /** The same as when a review was held, as far as it is entered. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Entries(
            @Nullable LocalDate heldOn,
            @Nullable List<StepSoFar> outcomes,
            @Nullable LocalDate nextReviewOn,
            @Nullable Party amendmentRequestedBy,
            @Nullable List<Obstacle> obstacles,
            @Nullable String note) {

        List<StepSoFar> steps() {
            return outcomes == null ? List.of() : outcomes;
        }

        List<Obstacle> wayBlockedBy() {
            return obstacles == null ? List.of() : obstacles;
        }
    }

    /** What has been entered about one step. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record StepSoFar(
            UUID stepId,
            @Nullable StepOutcome outcome,
            @Nullable Cause cause) {

        boolean hasAny() {
            return outcome != null || cause != null;
        }
    }

    /** What advising or accompanying took. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Contact(
            ContactKind kind,
            int minutes,
            GoalArea topic,
            @Nullable UUID caseId) {}

    /** How advising went on. */
    enum ContactKind {
        TALK,
        PHONE,
        WRITING,
        ACCOMPANYING,
        CASE_WORK
    }

    /** How both meet. */
    enum ReviewMode {
        IN_PERSON,
        PHONE,
        VIDEO
    }

    /** Who asks for a change. */
    enum Party {
        CLIENT,
        OFFICE
    }
}
