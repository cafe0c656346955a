package de.zusage.plan.sheet;

import de.zusage.kit.web.Languages;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
    @Operation(
            operationId = "readPlan",
            summary = "Read a plan with its steps and reviews",
            description =
                    "The words of the templates come in the language where they exist in it, otherwise in German.")
    public RestResponse<PlanSheet> read(
            UUID agreementId,
            @QueryParam("language") @DefaultValue("de") @Pattern(regexp = Languages.TAG) String language) {
        PlanSheetService.Versioned read = service.read(agreementId, language);
        return RestResponse.ResponseBuilder.ok(read.sheet())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
