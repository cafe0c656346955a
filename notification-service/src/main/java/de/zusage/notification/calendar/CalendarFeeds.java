package de.zusage.notification.calendar;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.PersonKeys;
import de.zusage.notification.secret.Secret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The feeds of the office at work, at most one of a case and one of an adviser. */
@ApplicationScoped
class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    private static final String FEED = "insert into calendar_feed (id, %s, secret_hash) values (?1, ?2, ?3)"
            + " on conflict (authority, office, %<s) do update set secret_hash = excluded.secret_hash, title = null";

    private final PersonKeys keys;
    private final Ids ids;

    CalendarFeeds(PersonKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** The case is read at the new address and no longer at an earlier one. */
    void ofCase(UUID caseId, Secret secret, @Nullable Title title) {
        put("case_id", caseId, secret);
        CalendarFeed feed = find("caseId", caseId).firstResult();
        keys.destroy(feed.id());
        if (title != null) {
            keys.create(feed.id(), title.carrier());
            feed.call(keys.seal(feed.id(), CalendarFeed.TITLE, title.text()));
        }
    }

    void ofAdviser(UUID person, Secret secret) {
        put("person", person, secret);
    }

    private void put(String owner, UUID id, Secret secret) {
        getEntityManager()
                .createNativeQuery(FEED.formatted(owner))
                .setParameter(1, ids.next())
                .setParameter(2, id)
                .setParameter(3, secret.hash())
                .executeUpdate();
    }

    void revokeOfCase(UUID caseId) {
        revoke("caseId", caseId);
    }

    void revokeOfAdviser(UUID person) {
        revoke("person", person);
    }

    private void revoke(String owner, UUID id) {
        find(owner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .ifPresent(feed -> {
                    keys.destroy(feed.id());
                    delete(feed);
                });
    }

    /** The feed, if its address is still the one of that hash. */
    Optional<CalendarFeed> at(UUID id, String hash) {
        return find("id = ?1 and secretHash = ?2", id, hash).firstResultOptional();
    }

    Optional<String> titleOf(CalendarFeed feed) {
        return feed.title().map(title -> keys.open(feed.id(), CalendarFeed.TITLE, title));
    }

    /** The client's own word and the carrier for whom its key is wrapped. */
    record Title(String text, String carrier) {}
}
