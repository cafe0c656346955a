package de.zusage.plan.review;

import de.zusage.kit.web.Versions;
import de.zusage.plan.review.ReviewApi.HeldRequest;
import de.zusage.plan.review.ReviewApi.NotHeldRequest;
import de.zusage.plan.review.ReviewApi.PlanReviewRequest;
import de.zusage.plan.review.ReviewApi.ReviewAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Reviews: plan a further one, note that one was held or not. The version in {@code If-Match} is the plan's. */
@Path("/api/v1")
@Tag(name = "Reviews")
class ReviewResource {

    private final ReviewService service;

    ReviewResource(ReviewService service) {
        this.service = service;
    }

    @POST
    @Path("plans/{agreementId}/reviews")
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(operationId = "planReview", summary = "Plan a further review, on request of either side")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewAnswer.class)))
    public RestResponse<ReviewAnswer> plan(
            UUID agreementId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid PlanReviewRequest request) {
        ReviewService.ReviewChange change = service.plan(agreementId, key, request);
        return ResponseBuilder.<ReviewAnswer>created(UriBuilder.fromPath("/api/v1/reviews/{id}")
                        .build(change.review().id()))
                .entity(ReviewAnswer.of(change))
                .tag(Versions.tag(change.version()))
                .build();
    }

    @GET
    @Path("plans/{agreementId}/balance")
    @RolesAllowed("adviser")
    @Operation(operationId = "readBalance", summary = "What each side promised and kept, side by side; counts only")
    public Balance balance(UUID agreementId) {
        return service.balance(agreementId);
    }

    @GET
    @Path("reviews/{id}")
    @RolesAllowed("adviser")
    @Operation(operationId = "readReview", summary = "Read a review")
    public RestResponse<ReviewAnswer> read(UUID id) {
        return answer(service.read(id));
    }

    @POST
    @Path("reviews/{id}/held")
    @RolesAllowed("adviser")
    @Operation(operationId = "holdReview", summary = "Note a review that was held, with the outcomes of its steps")
    public RestResponse<ReviewAnswer> held(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid HeldRequest request) {
        return answer(service.hold(id, ifMatch, request.minutes(), request.findings()));
    }

    @POST
    @Path("reviews/{id}/not-held")
    @RolesAllowed("adviser")
    @Operation(operationId = "missReview", summary = "Note a review that was not held, and plan it anew")
    public RestResponse<ReviewAnswer> notHeld(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NotHeldRequest request) {
        return answer(service.miss(id, ifMatch, request.cause(), request.rescheduledTo()));
    }

    private static RestResponse<ReviewAnswer> answer(ReviewService.ReviewChange change) {
        return ResponseBuilder.ok(ReviewAnswer.of(change))
                .tag(Versions.tag(change.version()))
                .build();
    }
}
