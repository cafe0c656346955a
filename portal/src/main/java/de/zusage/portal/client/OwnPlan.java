package de.zusage.portal.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What plan-service shows to a client: the plan in the own language, and what he or she says about it. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface OwnPlan {
    @GET
    @Path("/me/plan")
    RestResponse<Plan> read(@QueryParam("language") String language);

    @POST
    @Path("/me/steps/{id}/verdict")
    void say(@PathParam("id") UUID step, @HeaderParam("If-Match") String etag, Verdict verdict);

    @POST
    @Path("/me/reviews")
    void wish(@HeaderParam("Idempotency-Key") String key, WishedReview wished);

    @GET
    @Path("/cases/{id}/access")
    Items<OwnFile.Access> access(@PathParam("id") UUID caseId, @QueryParam("cursor") @Nullable String cursor);

    /** The plan as a client sees it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(
            UUID agreementId,
            String state,
            @Nullable Review nextReview,
            @Nullable List<UUID> nextSteps,
            @Nullable List<UUID> achieved,
            @Nullable List<Step> steps) {

        public boolean isActive() {
            return state.equals("ACTIVE");
        }

        public List<Step> of(Side side) {
            return all().stream().filter(each -> each.side() == side).toList();
        }

        /** What comes next, at most a few of each side. */
        public List<Step> next() {
            return chosen(nextSteps);
        }

        public List<Step> reached() {
            return chosen(achieved);
        }

        private List<Step> chosen(@Nullable List<UUID> ids) {
            return ids == null
                    ? List.of()
                    : all().stream().filter(each -> ids.contains(each.id())).toList();
        }

        private List<Step> all() {
            return steps == null ? List.of() : steps;
        }
    }

    /** A promise and what became of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(
            UUID id,
            Side side,
            GoalArea goalArea,
            @Nullable Words words,
            LocalDate dueOn,
            StepState state,
            @Nullable Said clientVerdict) {

        public boolean isOpen() {
            return state == StepState.OPEN || state == StepState.IN_PROGRESS;
        }
    }

    /** What a promise says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Words(String language, String text, @Nullable String readOut) {}

    /** How the client sees it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(StepState outcome) {}

    /** The review that comes next. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Review(LocalDate plannedOn) {}

    /** How a step ended, in the client's eyes. */
    record Verdict(String outcome) {}

    /** A review that the client asks for. */
    record WishedReview(@Nullable LocalDate on, String mode) {}

    /** How far a promise has come, in plain words. */
    enum StepState {
        OPEN,
        IN_PROGRESS,
        MET,
        PARTLY_MET,
        NOT_MET,
        SUPERSEDED
    }
}
