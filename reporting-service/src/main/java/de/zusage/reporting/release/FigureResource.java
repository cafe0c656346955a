package de.zusage.reporting.release;

import de.zusage.kit.tenancy.Caller;
import io.quarkus.security.ForbiddenException;
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
    private final FigureService figures;
    private final Caller caller;

    FigureResource(FigureService figures, Caller caller) {
        this.figures = figures;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(summary = "The own authority's rows of the latest release")
    @APIResponse(responseCode = "200", description = "The rows")
    @APIResponse(responseCode = "404", description = "There is no release yet")
    public ReleaseApi.Figures own() {
        String authority = caller.authority().orElseThrow(ForbiddenException::new);
        return figures.of(authority);
    }
}
