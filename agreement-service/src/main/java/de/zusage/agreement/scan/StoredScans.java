package de.zusage.agreement.scan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The rows of the caller's office. */
@ApplicationScoped
class StoredScans implements PanacheRepositoryBase<Scan, UUID> {

    boolean holds(UUID version, String sha256) {
        return count("versionId = ?1 and sha256 = ?2", version, sha256) > 0;
    }

    Optional<Scan> of(UUID version, String sha256) {
        return find("versionId = ?1 and sha256 = ?2", version, sha256).firstResultOptional();
    }
}
