package de.zusage.plan.booking;

import de.zusage.kit.web.NotFound;
import de.zusage.plan.offer.Bookable;
import de.zusage.plan.offer.Taken;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The places of the authority's offers; whoever changes one holds the row of its offer. */
@ApplicationScoped
class Places implements PanacheRepositoryBase<Place, UUID>, Taken {
    /** The book of an offer that the caller has locked. */
    PlaceBook book(Bookable locked) {
        return new PlaceBook(locked, list("offerId = ?1 and state not in ?2", locked.id(), PlaceState.OVER));
    }

    /** A new turn, which nobody else is given while the offer is locked. */
    Place turn(UUID id, String authority, UUID offerId, LocalDate on) {
        long last = find("select coalesce(max(number), 0) from Place where offerId = ?1", offerId)
                .project(Long.class)
                .singleResult();
        return new Place(id, authority, offerId, last + 1, on);
    }

    Place required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** Without loading the place, which is as it is only once its offer is locked. */
    UUID offerOf(UUID id) {
        return find("select offerId from Place where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The number in the waiting list of each of these that wait, with one statement. */
    Map<UUID, Integer> positions(Collection<Place> places) {
        Set<UUID> waiting = places.stream()
                .filter(place -> place.state == PlaceState.WAITING)
                .map(place -> place.id)
                .collect(Collectors.toSet());
        return waiting.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select p.id, count(e) from Place p join Place e on e.offerId = p.offerId"
                                        + " and e.state = ?2 and e.number <= p.number where p.id in ?1 group by p.id",
                                Object[].class)
                        .setParameter(1, waiting)
                        .setParameter(2, PlaceState.WAITING)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    List<Place> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** In the order in which they were asked for, after a number. */
    List<Place> after(UUID offerId, long number, int rows) {
        return find("offerId = ?1 and number > ?2 order by number", offerId, number)
                .page(0, rows)
                .list();
    }

    @Override
    @Transactional
    public Map<UUID, Integer> taken(Collection<UUID> offers) {
        return offers.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery(
                                "select offerId, count(*) from Place where offerId in ?1 and state in ?2 group by offerId",
                                Object[].class)
                        .setParameter(1, offers)
                        .setParameter(2, PlaceState.TAKEN)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }
}
