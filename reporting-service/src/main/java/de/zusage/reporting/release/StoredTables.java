package de.zusage.reporting.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The tables of releases. */
@ApplicationScoped
class StoredTables implements PanacheRepositoryBase<StoredTable, UUID> {

    Optional<StoredTable> of(UUID releaseId, String name) {
        return find("releaseId = ?1 and name = ?2", releaseId, name).firstResultOptional();
    }
}
