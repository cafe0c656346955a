package de.zusage.notification.calendar;

import de.zusage.notification.calendar.CalendarApi.FeedView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** An adviser's own calendar: the open days of the cases that he or she answers for. */
@Path("/api/v1/me/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
class OwnFeedResource {

    private final FeedService service;
    private final FeedAddress address;

    OwnFeedResource(FeedService service, FeedAddress address) {
        this.service = service;
        this.address = address;
    }

    /** Makes a new address; an earlier one is dead from now on. */
    @POST
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(summary = "Make a new address of the calendar for the adviser; an earlier one is dead")
    @APIResponse(
            responseCode = "201",
            description = "The address, shown this once",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedView.class)))
    public RestResponse<FeedView> open() {
        return address.created(service.openForAdviser());
    }

    /** The address is dead from now on; nothing happens where there is none. */
    @DELETE
    @RolesAllowed("adviser")
    @Operation(summary = "Revoke the address of the calendar for the adviser")
    public RestResponse<Void> revoke() {
        service.revokeOfAdviser();
        return RestResponse.noContent();
    }
}
