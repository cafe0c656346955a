package de.zusage.plan.sheet;

import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The plan of an agreement; its version stands in {@code ETag} and guards every change of it. */
@Path("/api/v1")
@Tag(name = "Plans")
class PlanSheetResource {

    private final PlanSheetService service;

    PlanSheetResource(PlanSheetService service) {
        this.service = service;
    }

    @GET
    @Path("plans/{agreementId}")
    @RolesAllowed("adviser")
    @Operation(operationId = "readPlan", summary = "Read a plan with its steps and reviews")
    public RestResponse<PlanSheet> read(UUID agreementId) {
        PlanSheetService.Versioned read = service.read(agreementId);
        return RestResponse.ResponseBuilder.ok(read.sheet())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
