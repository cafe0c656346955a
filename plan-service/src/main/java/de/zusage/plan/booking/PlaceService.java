package de.zusage.plan.booking;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.Versions;
import de.zusage.plan.booking.BookingApi.PlaceView;
import de.zusage.plan.offer.Bookable;
import de.zusage.plan.offer.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a provider sees and decides: places of own offers, of which nothing says whose they are. */
@ApplicationScoped
class PlaceService {
    private final Places places;
    private final Directory directory;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    PlaceService(Places places, Directory directory, Cursors cursors, Caller caller, Clock clock) {
        this.places = places;
        this.directory = directory;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<PlaceView> page(UUID offerId, @Nullable String cursor, int limit) {
        own(directory.find(offerId));
        String filter = offerId.toString();
        List<String> after = cursors.read("places", filter, cursor);
        return cursors.page(
                        "places",
                        filter,
                        places.after(offerId, after.isEmpty() ? 0 : Long.parseLong(after.get(0)), limit + 1),
                        limit,
                        last -> List.of(Long.toString(last.number)))
                .map(PlaceView::of);
    }

    @Transactional
    PlaceView read(UUID id) {
        own(directory.find(places.offerOf(id)));
        return PlaceView.of(places.required(id));
    }

    @Transactional
    PlaceView confirm(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, Place::confirm);
    }

    @Transactional
    PlaceView decline(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, Place::decline);
    }

    private PlaceView decide(UUID id, @Nullable String ifMatch, BiConsumer<Place, LocalDate> decision) {
        Bookable offer = own(directory.toBook(places.offerOf(id)));
        Place place = places.required(id);
        Versions.require(ifMatch, place.version);
        LocalDate today = LocalDate.now(clock);
        decision.accept(place, today);
        places.book(offer).moveUp(today);
        places.flush();
        return PlaceView.of(place);
    }

    /** An offer of another provider does not exist. */
    private Bookable own(Optional<Bookable> offer) {
        return offer.filter(found -> caller.provider().equals(Optional.of(found.provider())))
                .orElseThrow(NotFound::new);
    }
}
