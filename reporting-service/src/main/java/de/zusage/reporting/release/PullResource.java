package de.zusage.reporting.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who has pulled a release. */
@Path("/api/v1/releases/{id}/pulls")
@Produces(MediaType.APPLICATION_JSON)
class PullResource {
    private final ReleaseShelf shelf;

    PullResource(ReleaseShelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @RolesAllowed("programme")
    @Operation(summary = "The last five hundred pulls of a release, the newest first")
    @APIResponse(responseCode = "200", description = "The pulls")
    public List<ReleaseApi.PullItem> pulls(@PathParam("id") UUID id) {
        return shelf.pulls(id);
    }
}
