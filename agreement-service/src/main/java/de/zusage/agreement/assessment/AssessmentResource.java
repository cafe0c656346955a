package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.AssessmentView;
import de.zusage.agreement.assessment.AssessmentApi.NewAssessment;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The assessments of a case. */
@Path("/api/v1/cases/{id}/assessments")
class AssessmentResource {
    private final AssessmentService service;
    private final Idempotency idempotency;

    AssessmentResource(AssessmentService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Record an assessment with the needs it found and what was observed")
    @APIResponse(responseCode = "201", description = "Recorded")
    public Response record(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull NewAssessment wanted) {
        idempotency.once(key, "case.assess." + id, wanted, () -> service.record(id, wanted));
        return Response.created(URI.create("/api/v1/cases/" + id + "/assessments"))
                .build();
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "List the assessments of a case, oldest first")
    public Page<AssessmentView> list(@PathParam("id") UUID id) {
        return new Page<>(service.ofCase(id), null);
    }
}
