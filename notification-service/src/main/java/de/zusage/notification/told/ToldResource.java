package de.zusage.notification.told;

import de.zusage.kit.web.Page;
import de.zusage.notification.told.ToldApi.ToldInFull;
import de.zusage.notification.told.ToldApi.ToldView;
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
import org.jspecify.annotations.Nullable;

/** What the client of a case was told. */
@Path("/api/v1/cases/{caseId}/messages")
@Produces(MediaType.APPLICATION_JSON)
class ToldResource {

    private final Told told;

    ToldResource(Told told) {
        this.told = told;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(summary = "Every message that went out to the client or was tried, the newest first")
    public Page<ToldView> ofCase(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return told.ofCase(caseId, cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{messageId}")
    @RolesAllowed("adviser")
    @Operation(
            summary = "A message with its words",
            description = "The words are written anew from what it said, as on that day; links are left out.")
    public ToldInFull one(@PathParam("caseId") UUID caseId, @PathParam("messageId") UUID messageId) {
        return told.one(caseId, messageId);
    }
}
