package de.zusage.notification.letter;

import de.zusage.kit.web.Page;
import de.zusage.notification.letter.LetterApi.LetterView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The tray of the caller's office. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
class LetterResource {

    private final LetterTray tray;

    LetterResource(LetterTray tray) {
        this.tray = tray;
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(summary = "Letters of the office that wait to be printed, the oldest first")
    public Page<LetterView> waiting(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return tray.waiting(cursor, Integer.parseInt(limit));
    }
}
