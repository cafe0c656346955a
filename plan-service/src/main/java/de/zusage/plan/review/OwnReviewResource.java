package de.zusage.plan.review;

import de.zusage.plan.review.ReviewApi.OwnReviewRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reviews as the client's own login sees them. */
@Path("/api/v1/me/reviews")
@Tag(name = "Reviews")
class OwnReviewResource {

    private final ReviewService service;

    OwnReviewResource(ReviewService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("client")
    @ResponseStatus(201)
    @Operation(
            operationId = "askForReview",
            summary = "Ask for a review of the own plan, within its interval; one at a time",
            description = "It is planned for that day. The office sets the hour, or another day.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnReview.class)))
    public RestResponse<OwnReview> ask(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OwnReviewRequest request) {
        ReviewView asked = service.ask(key, request);
        return RestResponse.ResponseBuilder.<OwnReview>created(
                        UriBuilder.fromPath("/api/v1/me/reviews/{id}").build(asked.id()))
                .entity(new OwnReview(asked, null))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed("client")
    @Operation(
            operationId = "readOwnReview",
            summary = "Read a review of an own plan: day, hour, way, place, interpreter")
    public OwnReview read(UUID id) {
        ReviewService.Announced announced = service.announced(id);
        return new OwnReview(announced.review(), announced.place());
    }

    /** An appointment and where it is. */
    record OwnReview(ReviewView review, @Nullable String place) {}
}
