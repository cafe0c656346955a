package de.zusage.plan.booking;

import de.zusage.plan.offer.Directory;
import de.zusage.plan.recipient.RecipientEvent;
import de.zusage.plan.recipient.RecipientTopics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells a provider that subscribes what becomes of the places of its offers. */
@ApplicationScoped
class ProviderNews {
    private final Directory directory;
    private final RecipientTopics topics;

    ProviderNews(Directory directory, RecipientTopics topics) {
        this.directory = directory;
        this.topics = topics;
    }

    void tell(Booking booking, BookingEvent event) {
        outward(booking.placeId, event).ifPresent(news -> {
            String provider = directory.providerOf(booking.offerId).orElseThrow();
            booking.toldRecipient = topics.tell(booking.caseId, provider, booking.toldRecipient, news);
        });
    }

    /** A turn in the waiting list is the provider's to see, and nothing it must act on. */
    static Optional<RecipientEvent> outward(UUID place, BookingEvent event) {
        if (event instanceof BookingEvent.Requested asked) {
            return Optional.of(new RecipientEvent.PlaceRequested(place, asked.offerId(), asked.requestedOn()));
        }
        if (event instanceof BookingEvent.MovedUp moved) {
            return Optional.of(new RecipientEvent.PlaceRequested(place, moved.offerId(), moved.movedUpOn()));
        }
        if (event instanceof BookingEvent.Confirmed given) {
            return Optional.of(new RecipientEvent.PlaceConfirmed(place, given.offerId(), given.confirmedOn()));
        }
        if (event instanceof BookingEvent.Declined declined) {
            return Optional.of(new RecipientEvent.PlaceDeclined(place, declined.offerId(), declined.declinedOn()));
        }
        if (event instanceof BookingEvent.Cancelled over) {
            return Optional.of(new RecipientEvent.PlaceCancelled(place, over.offerId(), over.cancelledOn()));
        }
        return Optional.empty();
    }
}
