package de.zusage.plan.offer;

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

    /** It can be booked from its first day on. */
    record Published(
            UUID offerId,
            String provider,
            String kind,
            List<String> goalAreas,
            List<String> languages,
            boolean accessible,
            boolean childCare,
            List<LocalDate> startDates,
            int capacity,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements OfferEvent {

        static Published of(UUID id, OfferTerms terms) {
            return new Published(
                    id,
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

        @Override
        public String type() {
            return "offer.published.v1";
        }
    }

    /** The terms as they are now. */
    record Changed(
            UUID offerId,
            String provider,
            String kind,
            List<String> goalAreas,
            List<String> languages,
            boolean accessible,
            boolean childCare,
            List<LocalDate> startDates,
            int capacity,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements OfferEvent {

        static Changed of(UUID id, OfferTerms terms) {
            return new Changed(
                    id,
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
}
