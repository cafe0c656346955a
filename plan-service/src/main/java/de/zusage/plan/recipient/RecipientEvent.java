package de.zusage.plan.recipient;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What one recipient learns, under ids made for it: no case, no agreement, no step, no reason. */
public sealed interface RecipientEvent extends OutgoingEvent {

    /** The stream on the recipient's own topic. */
    @JsonIgnore
    String stream();

    /** Whether it lets the recipient do less with what it knows: then no consent is needed. */
    @JsonIgnore
    default boolean takesBack() {
        return false;
    }

    /** Of a place of an own offer. */
    sealed interface OfPlace extends RecipientEvent {
        UUID placeId();

        @Override
        default String stream() {
            return "place:" + placeId();
        }
    }

    /** Of a client who was referred without an offer. */
    sealed interface OfReferral extends RecipientEvent {
        UUID receivedReferralId();

        @Override
        default String stream() {
            return "received-referral:" + receivedReferralId();
        }
    }

    /** A place is asked for. */
    record PlaceRequested(UUID placeId, UUID offerId, LocalDate requestedOn) implements OfPlace {
        @Override
        public String type() {
            return "place.requested.v1";
        }
    }

    /** The recipient gave the place. */
    record PlaceConfirmed(UUID placeId, UUID offerId, LocalDate confirmedOn) implements OfPlace {
        @Override
        public String type() {
            return "place.confirmed.v1";
        }
    }

    /** The recipient did not give the place. */
    record PlaceDeclined(UUID placeId, UUID offerId, LocalDate declinedOn) implements OfPlace {
        @Override
        public String type() {
            return "place.declined.v1";
        }
    }

    /** The place is wanted no more. */
    record PlaceCancelled(UUID placeId, UUID offerId, LocalDate cancelledOn) implements OfPlace {
        @Override
        public String type() {
            return "place.cancelled.v1";
        }

        @Override
        public boolean takesBack() {
            return true;
        }
    }

    /** Whose place it was is erased here, and the place free: the recipient erases what it knows by this id too. */
    record PlaceErased(UUID placeId, UUID offerId, LocalDate erasedOn) implements OfPlace {
        @Override
        public String type() {
            return "place.erased.v1";
        }

        @Override
        public boolean takesBack() {
            return true;
        }
    }

    /** Somebody was referred by that office in that goal area. */
    record ReferralReceived(UUID receivedReferralId, String office, String goalArea, LocalDate sentOn)
            implements OfReferral {
        @Override
        public String type() {
            return "referral.received.v1";
        }
    }

    /** Who was referred is erased here: the recipient erases what it knows by this id too. */
    record ReferralErased(UUID receivedReferralId, LocalDate erasedOn) implements OfReferral {
        @Override
        public String type() {
            return "referral.erased.v1";
        }

        @Override
        public boolean takesBack() {
            return true;
        }
    }

    /** The office took the referral back. */
    record ReferralRecalled(UUID receivedReferralId, LocalDate recalledOn) implements OfReferral {
        @Override
        public String type() {
            return "referral.recalled.v1";
        }

        @Override
        public boolean takesBack() {
            return true;
        }
    }
}
