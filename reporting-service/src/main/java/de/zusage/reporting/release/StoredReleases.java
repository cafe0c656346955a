package de.zusage.reporting.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Published releases, the newest first. */
@ApplicationScoped
class StoredReleases implements PanacheRepositoryBase<StoredRelease, UUID> {

    Optional<StoredRelease> latest() {
        return findAll(Sort.descending("number")).firstResultOptional();
    }

    List<StoredRelease> before(int number, int limit) {
        return find("number < ?1", Sort.descending("number"), number)
                .page(0, limit)
                .list();
    }
}
