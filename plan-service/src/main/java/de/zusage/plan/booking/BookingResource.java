package de.zusage.plan.booking;

import de.zusage.kit.Ids;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.booking.BookingApi.BookingRequest;
import de.zusage.plan.booking.BookingApi.BookingView;
import de.zusage.plan.booking.BookingApi.CancelRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Places of offers for the clients of the office, and the waiting lists. */
@Path("/api/v1/bookings")
@Tag(name = "Bookings")
class BookingResource {
    private final BookingService service;

    BookingResource(BookingService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("adviser")
    @ResponseStatus(201)
    @Operation(
            operationId = "bookPlace",
            summary = "Ask for a place of an offer, or for a turn in its waiting list",
            description = "Needs the client's live consent to a referral to the offer's provider: else consent-needed.")
    @APIResponse(
            responseCode = "201",
            description = "Asked for",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookingView.class)))
    public RestResponse<BookingView> book(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BookingRequest request) {
        BookingService.Versioned booked = service.book(key, request);
        return RestResponse.ResponseBuilder.<BookingView>created(UriBuilder.fromPath("/api/v1/bookings/{id}")
                        .build(booked.booking().id()))
                .entity(booked.booking())
                .tag(Versions.tag(booked.version()))
                .build();
    }

    @GET
    @RolesAllowed("adviser")
    @Operation(operationId = "listBookings", summary = "The bookings of a case, the oldest first")
    public Page<BookingView> list(
            @QueryParam("caseId") @NotNull @Pattern(regexp = Ids.TEXT) String caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        return service.page(UUID.fromString(caseId), cursor, Integer.parseInt(limit));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("adviser")
    @Operation(operationId = "readBooking", summary = "Read a booking, and its number while it waits")
    public RestResponse<BookingView> read(UUID id) {
        return answer(service.read(id));
    }

    @POST
    @Path("{id}/cancelled")
    @RolesAllowed("adviser")
    @Operation(
            operationId = "cancelBooking",
            summary = "Note that the place is wanted no more; who waits longest moves up")
    public RestResponse<BookingView> cancel(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CancelRequest request) {
        return answer(service.cancel(id, ifMatch, request.reason()));
    }

    private static RestResponse<BookingView> answer(BookingService.Versioned read) {
        return RestResponse.ResponseBuilder.ok(read.booking())
                .tag(Versions.tag(read.version()))
                .build();
    }
}
