package de.zusage.plan.plan;

import de.zusage.kit.web.Versions;
import de.zusage.plan.plan.StepViews.ChangedSteps;
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
import org.jspecify.annotations.Nullable;

/** The client's own word on a step; the version in {@code If-Match} is that of the own plan. */
@Path("/api/v1/me/steps/{id}/verdict")
@Tag(name = "Steps")
class OwnStepResource {

    private final OwnStepService service;

    OwnStepResource(OwnStepService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("client")
    @Operation(
            operationId = "sayOwnVerdict",
            summary = "Say how a step of the own plan ended, whoever promised it",
            description = "Stands beside the office's outcome, which stays; the last word of the client counts.")
    public RestResponse<OwnVerdict> say(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StepApi.OwnVerdictRequest request) {
        ChangedSteps changed = service.heed(id, request, ifMatch);
        StepView step = changed.steps().get(0);
        return RestResponse.ResponseBuilder.ok(new OwnVerdict(step.id(), step.clientVerdict(), step.disputed()))
                .tag(Versions.tag(changed.version()))
                .build();
    }

    /** What the client said, and whether it differs from what the office noted. */
    record OwnVerdict(UUID id, StepView.@Nullable VerdictView clientVerdict, boolean disputed) {}
}
