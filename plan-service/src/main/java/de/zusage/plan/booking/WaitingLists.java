package de.zusage.plan.booking;

import de.zusage.plan.casefile.KnownConsents;
import de.zusage.plan.offer.Bookable;
import de.zusage.plan.offer.Directory;
import de.zusage.plan.offer.OfferChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Lets lists move up where no place changed but what it rests on: the offer, or what a client agreed to. */
@ApplicationScoped
public class WaitingLists {
    private final Bookings bookings;
    private final Places places;
    private final Directory directory;
    private final KnownConsents consents;
    private final Clock clock;

    WaitingLists(Bookings bookings, Places places, Directory directory, KnownConsents consents, Clock clock) {
        this.bookings = bookings;
        this.places = places;
        this.directory = directory;
        this.consents = consents;
        this.clock = clock;
    }

    /** Where the offer has more places or lasts longer, the list moves up at once. */
    void follow(@Observes OfferChanged changed) {
        move(changed.offer());
    }

    /** The same for an offer whose first day has come, which nothing says but the calendar. */
    @Transactional
    void move(UUID offer) {
        places.book(directory.toBook(offer).orElseThrow()).moveUp(LocalDate.now(clock));
    }

    /**
     * Holds back the turns of the case for which no consent lives, and lets those go on for which one lives again. What was
     * asked for or given stays so (invariant 6).
     */
    @Transactional
    public void followConsents(UUID caseId) {
        Set<String> recipients = consents.recipients(caseId);
        for (UUID waitedFor : bookings.offersWaitedFor(caseId)) {
            Bookable offer = directory.toBook(waitedFor).orElseThrow();
            boolean missing = !recipients.contains(offer.provider());
            places.of(bookings.placesOf(caseId, offer.id())).forEach(place -> place.holdBack(missing));
            places.book(offer).moveUp(LocalDate.now(clock));
        }
    }
}
