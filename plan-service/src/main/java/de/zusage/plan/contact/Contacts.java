package de.zusage.plan.contact;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of the office; each is reached by who wrote it alone. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<ContactEntry, UUID> {

    ContactEntry own(UUID id, UUID adviser) {
        return find("id = ?1 and adviser = ?2", id, adviser)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    ContactEntry toChange(UUID id, UUID adviser) {
        return find("id = ?1 and adviser = ?2", id, adviser)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first, from a position on. */
    List<ContactEntry> ownBefore(UUID adviser, @Nullable UUID caseId, LocalDate day, UUID id, int rows) {
        return find(
                        "adviser = ?1 and not removed and (?2 is null or caseId = ?2) and heldOn <= ?3"
                                + " and (heldOn < ?3 or id < ?4) order by heldOn desc, id desc",
                        adviser,
                        caseId,
                        day,
                        id)
                .page(0, rows)
                .list();
    }
}
