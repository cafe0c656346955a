package de.zusage.reporting.release;

import de.zusage.reporting.release.StoredRelease.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All releases; what the outside may not see yet is left out where it is said. */
@ApplicationScoped
class StoredReleases implements PanacheRepositoryBase<StoredRelease, UUID> {
    private static final String PUBLIC = "state = ?1 and (embargoUntil is null or embargoUntil <= ?2)";

    /** Public ones, the newest first. */
    List<StoredRelease> before(int number, int limit, Instant now) {
        return find(PUBLIC + " and number < ?3", Sort.descending("number"), State.RELEASED, now, number)
                .page(0, limit)
                .list();
    }

    Optional<StoredRelease> latest(Instant now) {
        return before(Integer.MAX_VALUE, 1, now).stream().findFirst();
    }

    /** Locks a release while somebody answers, and raises its version: a decision is made on what has been answered. */
    Optional<StoredRelease> toBeAnswered(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<StoredRelease> publicOne(UUID id, Instant now) {
        return find(PUBLIC + " and id = ?3", State.RELEASED, now, id).firstResultOptional();
    }

    /** Those whose embargo is over and that nobody was told of. */
    List<StoredRelease> toAnnounce(Instant now) {
        return find(PUBLIC + " and announced = false", Sort.ascending("number"), State.RELEASED, now)
                .list();
    }
}
