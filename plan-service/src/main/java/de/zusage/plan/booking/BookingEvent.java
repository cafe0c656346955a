package de.zusage.plan.booking;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to a booking or to an offer that was promised, as published on its agreement's stream. */
public sealed interface BookingEvent extends OutgoingEvent {

    /** A place is kept and the provider asked. */
    record Requested(UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, LocalDate requestedOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.requested.v1";
        }
    }

    /** No place was free: the client is on the waiting list. */
    record Waiting(UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, LocalDate waitingOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.waiting.v1";
        }
    }

    /** A place became free for who waited, and the provider is asked. */
    record MovedUp(UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, LocalDate movedUpOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.moved-up.v1";
        }
    }

    /** The provider gives the place. */
    record Confirmed(UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, LocalDate confirmedOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.confirmed.v1";
        }
    }

    /** The provider does not give the place. */
    record Declined(UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, LocalDate declinedOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.declined.v1";
        }
    }

    /** The place is wanted no more. */
    record Cancelled(
            UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, CancelReason reason, LocalDate cancelledOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.cancelled.v1";
        }
    }

    /** The offer of a place that was asked for, given or waited for is over or was withdrawn, from that day on. */
    record BookingOfferLost(UUID agreementId, UUID caseId, UUID bookingId, UUID offerId, LocalDate lostOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "booking.offer-lost.v1";
        }
    }

    /** An offer that an open step promises was withdrawn or is over, from that day on. */
    record StepOfferLost(UUID agreementId, UUID caseId, UUID stepId, UUID offerId, LocalDate lostOn)
            implements BookingEvent {
        @Override
        public String type() {
            return "step.offer-lost.v1";
        }
    }
}
