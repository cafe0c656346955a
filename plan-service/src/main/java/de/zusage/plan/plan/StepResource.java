package de.zusage.plan.plan;

import de.zusage.kit.web.Versions;
import de.zusage.plan.plan.StepApi.ChangedStepsAnswer;
import de.zusage.plan.plan.StepApi.CorrectionRequest;
import de.zusage.plan.plan.StepApi.DueRequest;
import de.zusage.plan.plan.StepApi.OutcomeRequest;
import de.zusage.plan.plan.StepApi.StepChangesRequest;
import de.zusage.plan.plan.StepApi.VerdictRequest;
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

/** What becomes of the steps of all sides. The version in {@code If-Match} is the plan's. */
@Path("/api/v1")
@Tag(name = "Steps")
class StepResource {

    private final StepService service;

    StepResource(StepService service) {
        this.service = service;
    }

    @POST
    @Path("steps/{id}/start")
    @RolesAllowed("adviser")
    @Operation(operationId = "startStep", summary = "Start an open step")
    public RestResponse<StepView> start(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.start(id, ifMatch));
    }

    @POST
    @Path("steps/{id}/outcome")
    @RolesAllowed("adviser")
    @Operation(operationId = "recordOutcome", summary = "Close a step with its outcome")
    public RestResponse<StepView> outcome(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OutcomeRequest request) {
        return answer(service.record(request.of(id), ifMatch));
    }

    @POST
    @Path("steps/{id}/due")
    @RolesAllowed("adviser")
    @Operation(operationId = "rescheduleStep", summary = "Give an open step more time than was promised")
    public RestResponse<StepView> due(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid DueRequest request) {
        return answer(service.reschedule(id, request.dueOn(), ifMatch));
    }

    @POST
    @Path("steps/{id}/client-verdict")
    @RolesAllowed("adviser")
    @Operation(
            operationId = "recordClientVerdict",
            summary = "Note how the client sees a step, beside the outcome, which stays")
    public RestResponse<StepView> verdict(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid VerdictRequest request) {
        return answer(service.heed(id, request, ifMatch));
    }

    @POST
    @Path("steps/{id}/correction")
    @RolesAllowed("adviser")
    @Operation(operationId = "correctOutcome", summary = "Correct a wrong outcome; what stood there is kept")
    public RestResponse<StepView> correct(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        return answer(
                service.correct(id, new Correction(request.outcome(), request.cause(), request.reason()), ifMatch));
    }

    @POST
    @Path("plans/{agreementId}/step-changes")
    @RolesAllowed("adviser")
    @Operation(operationId = "changeSteps", summary = "Change several steps at once, all or none")
    public RestResponse<ChangedStepsAnswer> change(
            UUID agreementId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid StepChangesRequest request) {
        ChangedSteps changed = service.change(agreementId, request.changes(), ifMatch);
        return RestResponse.ResponseBuilder.ok(new ChangedStepsAnswer(changed.steps()))
                .tag(Versions.tag(changed.version()))
                .build();
    }

    private static RestResponse<StepView> answer(ChangedSteps changed) {
        return RestResponse.ResponseBuilder.ok(changed.first())
                .tag(Versions.tag(changed.version()))
                .build();
    }
}
