package de.zusage.plan.booking;

import de.zusage.plan.offer.Bookable;
import de.zusage.plan.offer.Directory;
import de.zusage.plan.recipient.RecipientEvent;
import de.zusage.plan.recipient.RecipientTopics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What becomes of the places of a client who is erased: they are free, their providers hear of it, and the lists move up. */
@ApplicationScoped
public class ErasedPlaces {
    private final Bookings bookings;
    private final Places places;
    private final Directory directory;
    private final RecipientTopics topics;

    ErasedPlaces(Bookings bookings, Places places, Directory directory, RecipientTopics topics) {
        this.bookings = bookings;
        this.places = places;
        this.directory = directory;
        this.topics = topics;
    }

    /** The offers that are held until the end of the transaction, and the places that their providers were told of. */
    public record Held(List<Bookable> offers, List<TurnTold> told) {}

    /** A place under the id that its provider knows. */
    record TurnTold(UUID placeId, UUID offerId) {}

    /** Before the rows go: nobody books or frees a place of these offers meanwhile. */
    @Transactional(TxType.MANDATORY)
    public Held hold(UUID caseId) {
        List<Bookable> offers = bookings.offersOf(caseId).stream()
                .map(offer -> directory.toBook(offer).orElseThrow())
                .toList();
        return new Held(offers, bookings.told(caseId));
    }

    /** After it. */
    @Transactional(TxType.MANDATORY)
    public void tell(Held held, LocalDate on) {
        held.told()
                .forEach(turn -> topics.erased(
                        directory.providerOf(turn.offerId()).orElseThrow(),
                        new RecipientEvent.PlaceErased(turn.placeId(), turn.offerId(), on)));
        held.offers().forEach(offer -> places.book(offer).moveUp(on));
    }
}
