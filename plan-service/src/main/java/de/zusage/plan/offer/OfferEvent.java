package de.zusage.plan.offer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What subscribers learn of an offer: codes, days and numbers; its title and place are read over REST. */
sealed interface OfferEvent extends OutgoingEvent {

    UUID offerId();

    default EventStream stream() {
        return new EventStream("zusage.offer", "offer:" + offerId());
    }

    /** What is told of the terms of an offer. */
    record Terms(
            String provider,
            String kind,
            List<String> goalAreas,
            List<String> languages,
            boolean accessible,
            boolean childCare,
            List<LocalDate> startDates,
            int capacity,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static Terms of(OfferTerms terms) {
            return new Terms(
                    terms.provider(),
                    terms.kind(),
                    terms.goalAreas(),
                    terms.languages(),
                    terms.accessible(),
                    terms.childCare(),
                    terms.startDates(),
                    terms.capacity(),
                    terms.validFrom(),
                    terms.validTo());
        }
    }

    /** It can be booked from its first day on. */
    record Published(UUID offerId, @JsonUnwrapped Terms terms) implements OfferEvent {
        @Override
        public String type() {
            return "offer.published.v1";
        }
    }

    /** The terms as they are now. */
    record Changed(UUID offerId, @JsonUnwrapped Terms terms) implements OfferEvent {
        @Override
        public String type() {
            return "offer.changed.v1";
        }
    }

    /** Nothing of it is booked any more. */
    record Withdrawn(UUID offerId, LocalDate withdrawnOn) implements OfferEvent {
        @Override
        public String type() {
            return "offer.withdrawn.v1";
        }
    }

    /** How many places are left, told at most once a day. */
    record CapacityChanged(UUID offerId, FreePlaces free, LocalDate asOf) implements OfferEvent {
        @Override
        public String type() {
            return "capacity.changed.v1";
        }
    }
}
