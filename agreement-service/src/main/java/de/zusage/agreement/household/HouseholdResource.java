package de.zusage.agreement.household;

import de.zusage.agreement.household.HouseholdApi.HouseholdView;
import de.zusage.agreement.household.HouseholdApi.Link;
import de.zusage.kit.web.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The household of one case. */
@Path("/api/v1/cases/{id}/household")
class HouseholdResource {
    private final HouseholdService service;

    HouseholdResource(HouseholdService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @Operation(summary = "Link the case with another one of the same household that the caller answers for too")
    @APIResponse(
            responseCode = "200",
            description = "Linked; the ETag is the case's",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HouseholdView.class)))
    public Response link(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Link wanted) {
        return answer(service.link(id, ifMatch, wanted.caseId()));
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(summary = "Tell how many cases the household has; which ones, only of those the caller answers for")
    @APIResponse(
            responseCode = "200",
            description = "The household; the ETag is the case's",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HouseholdView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(service.read(id));
    }

    @DELETE
    @RolesAllowed("adviser")
    @Operation(summary = "Take the case out of its household")
    @APIResponse(responseCode = "204", description = "Taken out")
    public Response leave(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        service.leave(id, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(HouseholdService.Read read) {
        return Response.ok(read.view()).tag(Versions.tag(read.revision())).build();
    }
}
