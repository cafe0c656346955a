package de.zusage.notification.calendar;

import de.zusage.notification.calendar.CalendarApi.FeedRequest;
import de.zusage.notification.calendar.CalendarApi.FeedView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendar of a client, if the client wants one. */
@Path("/api/v1/cases/{caseId}/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
class CaseFeedResource {

    private final FeedService service;
    private final FeedAddress address;

    CaseFeedResource(FeedService service, FeedAddress address) {
        this.service = service;
        this.address = address;
    }

    /** Makes a new address; an earlier one is dead from now on. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(summary = "Make a new address of the calendar for the client; an earlier one is dead")
    @APIResponse(
            responseCode = "201",
            description = "The address, shown this once",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedView.class)))
    public RestResponse<FeedView> open(@PathParam("caseId") UUID caseId, @NotNull @Valid FeedRequest request) {
        return address.created(service.openForCase(caseId, request.title()));
    }

    /** The address is dead from now on; nothing happens where there is none. */
    @DELETE
    @RolesAllowed("adviser")
    @Operation(summary = "Revoke the address of the calendar for the client")
    public RestResponse<Void> revoke(@PathParam("caseId") UUID caseId) {
        service.revokeOfCase(caseId);
        return RestResponse.noContent();
    }
}
