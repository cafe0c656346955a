package de.zusage.plan.review;

import de.zusage.kit.web.Versions;
import de.zusage.plan.review.AppointmentApi.ArrangeRequest;
import de.zusage.plan.review.AppointmentApi.InterpreterRequest;
import de.zusage.plan.review.AppointmentApi.RescheduleRequest;
import de.zusage.plan.review.ReviewApi.ReviewAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The appointment of a planned review. The version in {@code If-Match} is the plan's. */
@Path("/api/v1")
@Tag(name = "Reviews")
class AppointmentResource {

    private final AppointmentService service;

    AppointmentResource(AppointmentService service) {
        this.service = service;
    }

    @POST
    @Path("reviews/{id}/appointment")
    @RolesAllowed("adviser")
    @Operation(operationId = "arrangeReview", summary = "Set hour, way and place of a planned review")
    public RestResponse<ReviewAnswer> arrange(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ArrangeRequest request) {
        return answer(service.arrange(id, ifMatch, request));
    }

    @POST
    @Path("reviews/{id}/interpreter")
    @RolesAllowed("adviser")
    @Operation(operationId = "arrangeInterpreter", summary = "Note that an interpreter is needed, ordered, confirmed")
    public RestResponse<ReviewAnswer> interpret(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid InterpreterRequest request) {
        return answer(service.interpret(id, ifMatch, request));
    }

    @POST
    @Path("reviews/{id}/rescheduled")
    @RolesAllowed("adviser")
    @Operation(operationId = "rescheduleReview", summary = "Move a review before it takes place")
    public RestResponse<ReviewAnswer> reschedule(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RescheduleRequest request) {
        return answer(service.reschedule(id, ifMatch, request.meeting()));
    }

    private static RestResponse<ReviewAnswer> answer(ReviewService.ReviewChange change) {
        return ResponseBuilder.ok(ReviewAnswer.of(change))
                .tag(Versions.tag(change.version()))
                .build();
    }
}
