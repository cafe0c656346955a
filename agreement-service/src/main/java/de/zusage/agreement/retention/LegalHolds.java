package de.zusage.agreement.retention;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The holds of one office's cases. */
@ApplicationScoped
class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {

    LegalHold required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** The hold, locked until the transaction ends. */
    LegalHold toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }
}
