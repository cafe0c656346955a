package de.zusage.plan.plan;

import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Steps of either side: start one, give it its outcome. The version in {@code If-Match} is the plan's. */
@Path("/api/v1/steps/{id}")
@Tag(name = "Steps")
class StepResource {

    private final PlanService service;

    StepResource(PlanService service) {
        this.service = service;
    }

    @POST
    @Path("start")
    @RolesAllowed("adviser")
    @Operation(operationId = "startStep", summary = "Start an open step")
    public RestResponse<StepView> start(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.start(id, ifMatch));
    }

    @POST
    @Path("outcome")
    @RolesAllowed("adviser")
    @Operation(operationId = "recordOutcome", summary = "Close a step with its outcome")
    public RestResponse<StepView> outcome(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeRequest request) {
        return answer(service.record(new StepOutcome(id, request.outcome(), request.cause()), ifMatch));
    }

    private static RestResponse<StepView> answer(PlanService.StepChange change) {
        return RestResponse.ResponseBuilder.ok(change.step())
                .tag(Versions.tag(change.version()))
                .build();
    }

    /** The outcome of a step; a cause stands exactly where it was not met. */
    @Schema(name = "OutcomeRequest", example = "{\"outcome\":\"NOT_MET\",\"cause\":\"OFFER_MISSING\"}")
    record OutcomeRequest(
            @NotNull Outcome outcome, @Nullable Cause cause) {}
}
