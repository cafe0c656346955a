package de.zusage.reporting.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The figures of the caller's own authority. */
@Path("/api/v1/figures")
@Produces(MediaType.APPLICATION_JSON)
class FigureResource {
    private final ReleaseShelf shelf;
    private final OwnAuthority own;

    FigureResource(ReleaseShelf shelf, OwnAuthority own) {
        this.shelf = shelf;
        this.own = own;
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(summary = "The own authority's cells of the latest release")
    @APIResponse(responseCode = "200", description = "The cells")
    @APIResponse(responseCode = "404", description = "There is no release yet")
    public ReleaseApi.Figures own() {
        return shelf.figures(own.slug());
    }
}
