package de.zusage.portal.contact;

import de.zusage.portal.contact.Messages.Feed;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The caller's own calendar in notification-service: the open days of his or her cases. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/me/calendar-feed")
interface Calendars {
    /** A new address ends the one before. */
    @POST
    Feed open();

    @DELETE
    void revoke();
}
