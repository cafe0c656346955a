package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The messages of the office at work; what is going to be changed comes locked. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    private static final String INBOX = "caseId in ?1 and channel = INBOX and state = SENT";

    /** The message if it is still to be sent and nobody else holds it at this moment. */
    Optional<Message> claimable(UUID id, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Message where id = :id and state in (READY, SENDING) and nextAttemptAt <= :now",
                        Message.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .uniqueResultOptional();
    }

    /** What went out to that client or was tried, the newest first, before that position. */
    List<Message> tried(UUID caseId, Instant before, UUID beforeId, int size) {
        return find(
                        "caseId = ?1 and attempts > 0 and (madeAt < ?2 or (madeAt = ?2 and id < ?3))"
                                + " order by madeAt desc, id desc",
                        caseId,
                        before,
                        beforeId)
                .range(0, size - 1)
                .list();
    }

    Optional<Message> tried(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2 and attempts > 0", id, caseId).firstResultOptional();
    }

    /** What lies in the inbox of the client of these cases, the newest first, before that position. */
    List<Message> inbox(Collection<UUID> cases, Instant before, UUID beforeId, int size) {
        return find(
                        INBOX
                                + " and (settledAt < ?2 or (settledAt = ?2 and id < ?3)) order by settledAt desc, id desc",
                        cases,
                        before,
                        beforeId)
                .range(0, size - 1)
                .list();
    }

    long unread(Collection<UUID> cases) {
        return count(INBOX + " and readAt is null", cases);
    }

    Optional<Message> inboxLocked(Collection<UUID> cases, UUID id) {
        return find(INBOX + " and id = ?2", cases, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The letters that wait, the oldest first, after that one. */
    List<Message> waitingLetters(Instant afterMadeAt, UUID afterId, int limit) {
        return find(
                        "channel = ?1 and state = ?2 and (madeAt > ?3 or (madeAt = ?3 and id > ?4)) order by madeAt, id",
                        Channel.LETTER,
                        MessageState.READY,
                        afterMadeAt,
                        afterId)
                .range(0, limit - 1)
                .list();
    }

    /** The same to be printed by somebody, without those that somebody else holds at this moment. */
    List<Message> lettersToTake(Instant afterMadeAt, UUID afterId, int most) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Message where channel = LETTER and state = READY"
                                + " and (madeAt > :made or (madeAt = :made and id > :id)) order by madeAt, id",
                        Message.class)
                .setParameter("made", afterMadeAt)
                .setParameter("id", afterId)
                .setMaxResults(most)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .list();
    }

    /** The letters of that batch that nobody has settled, in one order for everybody. */
    List<Message> openLetters(UUID batch) {
        return find("batchId = ?1 and state = ?2 order by madeAt, id", batch, MessageState.SENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What that batch has put on paper last, whatever became of it since, in the order of the paper. */
    List<Message> onPaper(UUID batch) {
        return find("batchId = ?1 and printedAs is not null order by printedAs", batch)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The letters to that client that are on paper and not in the post. */
    List<Message> onPaperTo(UUID caseId) {
        return find("caseId = ?1 and printedAs is not null and state <> ?2 order by id", caseId, MessageState.SENT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The letters of that batch that are under way or were posted. */
    List<Message> lettersOf(UUID batch) {
        return list(
                "batchId = ?1 and state in ?2 order by madeAt, id",
                batch,
                List.of(MessageState.SENDING, MessageState.SENT));
    }

    /** What was claimed before, unless it was erased meanwhile. */
    Optional<Message> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
