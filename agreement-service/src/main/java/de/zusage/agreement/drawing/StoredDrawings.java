package de.zusage.agreement.drawing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The rows of the caller's office. */
@ApplicationScoped
class StoredDrawings implements PanacheRepositoryBase<Drawing, UUID> {

    Optional<Drawing> of(UUID version, String party) {
        return find("versionId = ?1 and party = ?2", version, party).firstResultOptional();
    }
}
