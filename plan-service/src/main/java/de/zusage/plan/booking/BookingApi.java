package de.zusage.plan.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Requests and answers about bookings and places. */
final class BookingApi {

    private BookingApi() {}

    /** A place of that offer for the client of that agreement; a step where one is carried out by it. */
    @Schema(
            name = "BookingRequest",
            example = "{\"agreementId\":\"0197b000-0000-7000-8000-00000000a001\","
                    + "\"offerId\":\"0197b000-0000-7000-8000-00000000f001\"}")
    record BookingRequest(
            @NotNull UUID agreementId,
            @NotNull UUID offerId,
            @Nullable UUID stepId) {}

    /** Why the place is wanted no more. */
    @Schema(name = "CancelRequest", example = "{\"reason\":\"CLIENT_WISH\"}")
    record CancelRequest(@NotNull CancelReason reason) {}

    /**
     * A booking and how its place stands; {@code waitingNumber} counts from one and only while it waits for an offer that is not
     * lost. {@code heldBack}: it waits and does not move up, because the client's consent to the referral is missing.
     * {@code offerLost}: the offer is over, or was withdrawn, before the client had what was asked for.
     */
    @Schema(name = "Booking")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BookingView(
            UUID id,
            UUID caseId,
            UUID agreementId,
            @Nullable UUID stepId,
            UUID offerId,
            PlaceState state,
            @Nullable Integer waitingNumber,
            boolean heldBack,
            boolean offerLost,
            LocalDate askedOn,
            @Nullable LocalDate decidedOn,
            @Nullable CancelReason cancelReason) {

        static BookingView of(Booking booking, Place place, boolean offerLost, @Nullable Integer waitingNumber) {
            return new BookingView(
                    booking.id,
                    booking.caseId,
                    booking.agreementId,
                    booking.stepId,
                    booking.offerId,
                    place.state,
                    offerLost ? null : waitingNumber,
                    place.heldBack,
                    offerLost,
                    place.askedOn,
                    place.decidedOn,
                    booking.cancelReason);
        }
    }

    /** A place as its provider sees it: no client, no office; {@code version} is what If-Match carries. */
    @Schema(name = "Place")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(
            UUID id,
            UUID offerId,
            PlaceState state,
            LocalDate askedOn,
            @Nullable LocalDate decidedOn,
            long version) {

        static PlaceView of(Place place) {
            return new PlaceView(place.id, place.offerId, place.state, place.askedOn, place.decidedOn, place.version);
        }
    }
}
