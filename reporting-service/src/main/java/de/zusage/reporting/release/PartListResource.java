package de.zusage.reporting.release;

import de.zusage.kit.web.Page;
import de.zusage.reporting.release.ReleaseApi.PartItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What waits for a coordinator's word: nobody else tells which release it is. */
@Path("/api/v1/parts")
@Produces(MediaType.APPLICATION_JSON)
class PartListResource {
    private final ReleaseWords words;
    private final OwnAuthority own;

    PartListResource(ReleaseWords words, OwnAuthority own) {
        this.words = words;
        this.own = own;
    }

    @GET
    @RolesAllowed("coordinator")
    @Operation(
            operationId = "parts",
            summary = "Prepared releases that the own authority is asked about, and what it has said",
            description = "Without a figure; the own part is read at /api/v1/releases/{id}/part.")
    @APIResponse(responseCode = "200", description = "Those that wait for a decision, the one prepared last first")
    @APIResponse(responseCode = "404", description = "The coordinator's authority is none of the pilot's")
    public Page<PartItem> list() {
        return new Page<>(words.parts(own.slug()), null);
    }
}
