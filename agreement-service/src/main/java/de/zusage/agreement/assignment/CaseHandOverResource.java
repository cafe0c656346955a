package de.zusage.agreement.assignment;

import de.zusage.agreement.assignment.AssignmentApi.NewAdviser;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Handing one case over. */
@Path("/api/v1/cases/{id}/hand-over")
class CaseHandOverResource {
    private final HandOverService service;

    CaseHandOverResource(HandOverService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "Hand a case over to another adviser of the office; its agreement goes on")
    @APIResponse(
            responseCode = "204",
            description = "Handed over",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version of the case",
                            schema = @Schema(type = SchemaType.STRING)))
    public Response handOver(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewAdviser wanted) {
        long revision = service.handOver(id, ifMatch, wanted.adviser());
        return Response.noContent().tag(Versions.tag(revision)).build();
    }
}
