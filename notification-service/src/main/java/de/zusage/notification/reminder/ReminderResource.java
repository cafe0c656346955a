package de.zusage.notification.reminder;

import de.zusage.kit.web.Page;
import de.zusage.notification.reminder.PreviewApi.PreviewView;
import de.zusage.notification.reminder.ReminderApi.ReminderStory;
import de.zusage.notification.reminder.ReminderApi.ReminderView;
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

/** The reminders of a case: planned, sent, dropped, failed, or without a safe channel. */
@Path("/api/v1/cases/{caseId}/reminders")
@Produces(MediaType.APPLICATION_JSON)
class ReminderResource {

    private static final String DAYS = "[1-9]|[1-8][0-9]|90";

    private final ReminderQueries queries;
    private final ReminderPreview preview;

    ReminderResource(ReminderQueries queries, ReminderPreview preview) {
        this.queries = queries;
        this.preview = preview;
    }

    @GET
    @Path("preview")
    @RolesAllowed("adviser")
    @Operation(summary = "What the client is going to be told in the next days, by day and message")
    public PreviewView preview(
            @PathParam("caseId") UUID caseId,
            @QueryParam("days") @DefaultValue("90") @Pattern(regexp = DAYS) String days) {
        return preview.of(caseId, Integer.parseInt(days));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("adviser")
    @Operation(summary = "A reminder with everything that happened to it")
    public ReminderStory one(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id) {
        return queries.one(caseId, id);
    }

    @GET
    @RolesAllowed("adviser")
    public Page<ReminderView> ofCase(
            @PathParam("caseId") UUID caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return queries.ofCase(caseId, cursor, Integer.parseInt(limit));
    }
}
