package de.zusage.plan.offer;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.tenancy.Tenancy;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells subscribers how many places are left, once a day at most: more often would say when somebody booked. */
@ApplicationScoped
class Capacities implements PanacheRepositoryBase<ToldCapacity, UUID> {
    private final Offers offers;
    private final Taken taken;
    private final EventLog log;
    private final Tenancy tenancy;
    private final Clock clock;

    Capacities(Offers offers, Taken taken, EventLog log, Tenancy tenancy, Clock clock) {
        this.offers = offers;
        this.taken = taken;
        this.log = log;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Looks at an offer unless that was done today, and tells what differs from what was told last. */
    @Transactional
    void check(UUID id) {
        Offer offer = offers.toChange(id).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        ToldCapacity told = findById(id);
        if (told != null && !told.checkedOn.isBefore(today)) {
            return;
        }
        FreePlaces free = FreePlaces.of(
                offer.terms().capacity() - taken.taken(List.of(id)).getOrDefault(id, 0));
        if (told == null) {
            persist(new ToldCapacity(id, tenancy.authority().orElseThrow(), free, today));
        } else if (told.free == free) {
            told.checkedOn = today;
            return;
        } else {
            told.free = free;
            told.checkedOn = today;
        }
        OfferEvent.CapacityChanged event = new OfferEvent.CapacityChanged(id, free, today);
        log.append(event.stream(), event);
    }
}
