package de.zusage.agreement.casefile;

import de.zusage.agreement.casefile.CasefileApi.CaseView;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The client's own case. */
@Path("/api/v1/me/case")
class OwnCaseResource {
    private final CasefileService service;

    OwnCaseResource(CasefileService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("client")
    @Operation(
            summary = "The client's own case; the read is logged",
            description = "Of several cases the one that goes on, or else the newest.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "404", description = "No case is bound to the login")
    public Response read() {
        CasefileService.Read read = service.own();
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
