package de.zusage.notification.told;

import de.zusage.kit.web.Page;
import de.zusage.notification.told.InboxApi.InboxMessage;
import de.zusage.notification.told.InboxApi.ReadView;
import de.zusage.notification.told.InboxApi.Unread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The client's own messages; they stay readable when the case is closed. */
@Path("/api/v1/me/messages")
@Produces(MediaType.APPLICATION_JSON)
class InboxResource {

    private final OwnInbox inbox;

    InboxResource(OwnInbox inbox) {
        this.inbox = inbox;
    }

    @GET
    @RolesAllowed("client")
    @Operation(summary = "The caller's own messages in his or her language, the newest first")
    public Page<InboxMessage> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return inbox.page(cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("unread")
    @RolesAllowed("client")
    @Operation(summary = "How many of the caller's own messages were not opened as yet")
    public Unread unread() {
        return new Unread(inbox.unread());
    }

    @POST
    @Path("{id}/read")
    @RolesAllowed("client")
    @Operation(summary = "Say that a message was opened; the first time counts")
    public ReadView read(@PathParam("id") UUID id) {
        return new ReadView(id, inbox.read(id));
    }
}
