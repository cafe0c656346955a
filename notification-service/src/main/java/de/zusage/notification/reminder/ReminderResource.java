package de.zusage.notification.reminder;

import de.zusage.kit.web.Page;
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
import org.jspecify.annotations.Nullable;

/** The reminders of a case: planned, sent, dropped, failed, or without a safe channel. */
@Path("/api/v1/cases/{caseId}/reminders")
@Produces(MediaType.APPLICATION_JSON)
class ReminderResource {

    private final ReminderQueries queries;

    ReminderResource(ReminderQueries queries) {
        this.queries = queries;
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
