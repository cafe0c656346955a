package de.zusage.plan.booking;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The bookings of the office. */
@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, UUID> {
    Booking required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** The booking, which nobody else cancels or tells of meanwhile. */
    Booking toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** Whether the client has a place of the offer, asked for or given, or waits for one. */
    boolean holds(UUID caseId, UUID offerId) {
        return count(
                        "caseId = ?1 and offerId = ?2 and placeId in (select p.id from Place p where p.state not in ?3)",
                        caseId,
                        offerId,
                        PlaceState.OVER)
                > 0;
    }

    /** For which offers the client waits, always in the same order; nothing is loaded before its offer is locked. */
    List<UUID> offersWaitedFor(UUID caseId) {
        return find(
                        "select distinct offerId from Booking where caseId = ?1"
                                + " and placeId in (select p.id from Place p where p.state = ?2) order by offerId",
                        caseId,
                        PlaceState.WAITING)
                .project(UUID.class)
                .list();
    }

    /** The offers of which the client ever asked for a place, always in the same order. */
    List<UUID> offersOf(UUID caseId) {
        return find("select distinct offerId from Booking where caseId = ?1 order by offerId", caseId)
                .project(UUID.class)
                .list();
    }

    /** The client's places that their providers were told of, in an order that says nothing of the client. */
    List<ErasedPlaces.TurnTold> told(UUID caseId) {
        return find("select placeId, offerId from Booking where caseId = ?1 and toldRecipient order by placeId", caseId)
                .project(ErasedPlaces.TurnTold.class)
                .list();
    }

    /** The places of the offer that were ever asked for the client. */
    List<UUID> placesOf(UUID caseId, UUID offerId) {
        return find("select placeId from Booking where caseId = ?1 and offerId = ?2", caseId, offerId)
                .project(UUID.class)
                .list();
    }

    List<Booking> after(UUID caseId, UUID id, int rows) {
        return find("caseId = ?1 and id > ?2 order by id", caseId, id)
                .page(0, rows)
                .list();
    }
}
