package de.zusage.reporting.release;

import de.zusage.kit.web.Page;
import de.zusage.reporting.release.PreparationApi.PreparationItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** All releases, whatever became of them. */
@Path("/api/v1/preparations")
@Produces(MediaType.APPLICATION_JSON)
class PreparationListResource {
    private final Preparations preparations;

    PreparationListResource(Preparations preparations) {
        this.preparations = preparations;
    }

    @GET
    @RolesAllowed("programme")
    @Operation(
            operationId = "preparations",
            summary = "All releases, also prepared and discarded ones: answers, deadline, verdict, utility",
            description = "The one prepared last first. Each is read whole at /api/v1/releases/{id}/preparation.")
    @APIResponse(responseCode = "200", description = "The releases as the programme sees them")
    public Page<PreparationItem> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return preparations.list(cursor, Integer.parseInt(limit));
    }
}
