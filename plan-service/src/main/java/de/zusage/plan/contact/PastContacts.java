package de.zusage.plan.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What entries said before they were corrected. */
@ApplicationScoped
class PastContacts implements PanacheRepositoryBase<PastContact, UUID> {

    /** The latest version first. */
    List<PastContact> of(UUID entryId) {
        return list("entryId = ?1 order by version desc", entryId);
    }
}
