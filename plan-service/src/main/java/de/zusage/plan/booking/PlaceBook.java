package de.zusage.plan.booking;

import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.offer.Bookable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The places of one offer that are not over, and who waits for one, in order; to be used under the offer's lock. */
final class PlaceBook {
    private final Bookable offer;
    private final List<Place> places;

    PlaceBook(Bookable offer, Collection<Place> notOver) {
        this.offer = offer;
        this.places = new ArrayList<>(notOver);
        places.sort(Comparator.comparingLong(place -> place.number));
    }

    /** Joins the end of the list; where a place is free for it, it has it at once. */
    void ask(Place asked, LocalDate on) {
        if (!offer.bookableOn(on)) {
            throw new RuleViolation("offer-not-bookable", "The offer was withdrawn, is over or has not begun.");
        }
        places.add(asked);
        moveUp(on);
    }

    /** Who has waited longest and is not held back gets what is free; nobody gets anything of an offer that cannot be booked. */
    void moveUp(LocalDate on) {
        if (offer.bookableOn(on)) {
            next().stream().limit(Math.max(0, free())).forEach(Place::moveUp);
        }
    }

    /** Below zero where the provider has fewer places than were given: those stay. */
    long free() {
        return offer.capacity()
                - places.stream().filter(place -> place.state.isTaken()).count();
    }

    private List<Place> next() {
        return places.stream().filter(Place::isNext).toList();
    }
}
