package de.zusage.reporting.release;

import de.zusage.kit.web.Refused;
import de.zusage.reporting.release.ReleaseReader.Published;
import de.zusage.reporting.release.StoredRelease.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Of public ones, without their documents and without corrections. */
    List<Published> stands(Instant now) {
        return find(PUBLIC + " and halfYear is null", Sort.ascending("number"), State.RELEASED, now)
                .project(Published.class)
                .list();
    }

    Optional<StoredRelease> latest(Instant now) {
        return before(Integer.MAX_VALUE, 1, now).stream().findFirst();
    }

    /** Said to those who read releases while there is none. */
    static Refused noneYet() {
        return new Refused(404, "nothing-released", "Nothing is released yet.");
    }

    /** In whatever state, the one prepared last first. */
    List<StoredRelease> preparedBefore(@Nullable Instant time, @Nullable UUID last, int limit) {
        Sort newest = Sort.descending("preparedAt", "id");
        return (time == null || last == null
                        ? findAll(newest)
                        : find("preparedAt < ?1 or preparedAt = ?1 and id < ?2", newest, time, last))
                .range(0, limit - 1)
                .list();
    }

    /** Those that wait for a decision, the one prepared last first. */
    List<StoredRelease> undecided() {
        return list("state", Sort.descending("preparedAt", "id"), State.PREPARED);
    }

    /** Keeps whoever decides waiting while somebody looks at what was prepared. */
    Optional<StoredRelease> lookedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).filter(each -> each.state != State.DISCARDED);
    }

    /** Notes that the programme has looked at tables. */
    void noteLook(UUID id, Set<String> tables) {
        for (String table : tables) {
            getEntityManager()
                    .createNativeQuery("insert into release_table_read (release_id, table_name) values (?1, ?2)"
                            + " on conflict do nothing")
                    .setParameter(1, id)
                    .setParameter(2, table)
                    .executeUpdate();
        }
    }

    /** Locks a release while somebody answers, and raises its version: a decision is made on what has been answered. */
    Optional<StoredRelease> toBeAnswered(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<StoredRelease> publicOne(UUID id, Instant now) {
        return find(PUBLIC + " and id = ?3", State.RELEASED, now, id).firstResultOptional();
    }

    /** The number of a public one, without reading the document that describes it. */
    Optional<Integer> publicNumber(UUID id, Instant now) {
        return getEntityManager()
                .createQuery("select number from StoredRelease where " + PUBLIC + " and id = ?3", Integer.class)
                .setParameter(1, State.RELEASED)
                .setParameter(2, now)
                .setParameter(3, id)
                .getResultStream()
                .findFirst();
    }

    /** Those whose embargo is over and that nobody was told of. */
    List<StoredRelease> toAnnounce(Instant now) {
        return find(PUBLIC + " and announced = false", Sort.ascending("number"), State.RELEASED, now)
                .list();
    }
}
