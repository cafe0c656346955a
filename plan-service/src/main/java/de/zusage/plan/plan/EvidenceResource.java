package de.zusage.plan.plan;

import de.zusage.kit.web.Versions;
import de.zusage.plan.plan.EvidenceApi.EvidenceRequest;
import de.zusage.plan.plan.EvidenceApi.NoteAnswer;
import de.zusage.plan.plan.EvidenceApi.SubStepsRequest;
import de.zusage.plan.plan.EvidenceApi.TextRequest;
import de.zusage.plan.plan.StepViews.ChangedSteps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
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

/** What is kept beside plan and steps; texts are sealed and in no event. */
@Path("/api/v1")
@Tag(name = "Steps")
class EvidenceResource {

    private final EvidenceService service;

    EvidenceResource(EvidenceService service) {
        this.service = service;
    }

    @POST
    @Path("steps/{id}/evidence")
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(operationId = "addEvidence", summary = "Note what shows that something was done")
    @APIResponse(
            responseCode = "201",
            description = "Noted; the step as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = StepView.class)))
    public RestResponse<StepView> add(
            UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EvidenceRequest request) {
        EvidenceService.Shown shown = service.show(id, key, request);
        return RestResponse.ResponseBuilder.<StepView>created(
                        UriBuilder.fromPath("/api/v1/steps/{id}/evidence/{evidenceId}")
                                .build(id, shown.evidenceId()))
                .entity(shown.changed().first())
                .tag(Versions.tag(shown.changed().version()))
                .build();
    }

    @DELETE
    @Path("steps/{id}/evidence/{evidenceId}")
    @RolesAllowed("adviser")
    @Operation(operationId = "removeEvidence", summary = "Remove evidence that was noted by mistake")
    public RestResponse<StepView> remove(
            UUID id, UUID evidenceId, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.remove(id, evidenceId, ifMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("steps/{id}/note")
    @RolesAllowed("adviser")
    @Operation(operationId = "writeStepNote", summary = "Write or take away the note about a step")
    public RestResponse<StepView> note(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid TextRequest request) {
        return answer(service.write(id, PlanText.Kind.NOTE, request.text(), ifMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("steps/{id}/criterion")
    @RolesAllowed("adviser")
    @Operation(
            operationId = "writeCriterion",
            summary = "Say when a step counts as met, in the place of the template's words")
    public RestResponse<StepView> criterion(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid TextRequest request) {
        return answer(service.write(id, PlanText.Kind.CRITERION, request.text(), ifMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("steps/{id}/sub-steps")
    @RolesAllowed("adviser")
    @Operation(operationId = "writeSubSteps", summary = "Write the check-list of a step in its order")
    public RestResponse<StepView> subSteps(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SubStepsRequest request) {
        return answer(service.list(id, request.subSteps(), ifMatch));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("plans/{agreementId}/note")
    @RolesAllowed("adviser")
    @Operation(operationId = "writePlanNote", summary = "Write or take away the note about a plan")
    public RestResponse<NoteAnswer> planNote(
            UUID agreementId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TextRequest request) {
        EvidenceService.PlanNote note = service.note(agreementId, request.text(), ifMatch);
        return RestResponse.ResponseBuilder.ok(new NoteAnswer(note.text()))
                .tag(Versions.tag(note.version()))
                .build();
    }

    private static RestResponse<StepView> answer(ChangedSteps changed) {
        return RestResponse.ResponseBuilder.ok(changed.first())
                .tag(Versions.tag(changed.version()))
                .build();
    }
}
