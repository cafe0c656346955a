package de.zusage.plan.booking;

import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.booking.BookingApi.PlaceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Places of a provider's own offers, under ids from which no client and no office is found. */
@Path("/api/v1")
@Tag(name = "Bookings")
class PlaceResource {
    private final PlaceService service;

    PlaceResource(PlaceService service) {
        this.service = service;
    }

    @GET
    @Path("offers/{offerId}/places")
    @RolesAllowed("provider")
    @Operation(operationId = "listPlaces", summary = "Places and waiting list of an own offer, in order")
    public Page<PlaceView> list(
            UUID offerId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(offerId, cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("places/{id}")
    @RolesAllowed("provider")
    @Operation(operationId = "readPlace", summary = "Read a place of an own offer")
    public RestResponse<PlaceView> read(UUID id) {
        return answer(service.read(id));
    }

    @POST
    @Path("places/{id}/confirmed")
    @RolesAllowed("provider")
    @Operation(operationId = "confirmPlace", summary = "Give a place that was asked for")
    public RestResponse<PlaceView> confirm(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.confirm(id, ifMatch));
    }

    @POST
    @Path("places/{id}/declined")
    @RolesAllowed("provider")
    @Operation(operationId = "declinePlace", summary = "Decline a place or a turn; who waits longest moves up")
    public RestResponse<PlaceView> decline(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.decline(id, ifMatch));
    }

    private static RestResponse<PlaceView> answer(PlaceView place) {
        return RestResponse.ResponseBuilder.ok(place)
                .tag(Versions.tag(place.version()))
                .build();
    }
}
