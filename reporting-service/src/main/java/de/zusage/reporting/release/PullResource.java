package de.zusage.reporting.release;

import de.zusage.kit.web.Page;
import de.zusage.reporting.pull.PullItem;
import de.zusage.reporting.pull.PullLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Who has pulled a release. */
@Path("/api/v1/releases/{id}/pulls")
@Produces(MediaType.APPLICATION_JSON)
class PullResource {
    private final ReleaseShelf shelf;
    private final PullLog pulls;

    PullResource(ReleaseShelf shelf, PullLog pulls) {
        this.shelf = shelf;
        this.pulls = pulls;
    }

    @GET
    @RolesAllowed("programme")
    @Operation(
            operationId = "pullsOfRelease",
            summary = "Who has pulled which file of a release, the newest first; also who had it already")
    @APIResponse(responseCode = "200", description = "The pulls")
    public Page<PullItem> pulls(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        shelf.requirePublic(id);
        return pulls.ofRelease(id, cursor, Integer.parseInt(limit));
    }
}
