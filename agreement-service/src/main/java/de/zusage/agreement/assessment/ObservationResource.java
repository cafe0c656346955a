package de.zusage.agreement.assessment;

import de.zusage.agreement.assessment.AssessmentApi.ObservationsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was observed of a person over all assessments of the case. */
@Path("/api/v1/cases/{id}/observations")
class ObservationResource {
    private final AssessmentService service;

    ObservationResource(AssessmentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"adviser", "client"})
    @Operation(summary = "What was observed last of each kind, with its day, and the whole series; the read is logged")
    public ObservationsView read(@PathParam("id") UUID id) {
        return service.observations(id);
    }
}
