package de.zusage.notification.contact;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The contacts of the office at work. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    Contact known(UUID caseId) {
        return findByIdOptional(caseId).orElseThrow(NotFound::new);
    }

    Contact locked(UUID caseId) {
        return findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }
}
