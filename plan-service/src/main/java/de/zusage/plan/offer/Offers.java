package de.zusage.plan.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The offers of the current authority; the database hides those of all others. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

    /** The offer, which nobody else changes or books until the transaction ends. */
    Optional<Offer> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
