package de.zusage.notification.reminder;

import de.zusage.notification.date.KnownDate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.Session;

/** The reminders of the office at work; what is going to be changed comes locked. */
@ApplicationScoped
class Reminders implements PanacheRepositoryBase<Reminder, UUID> {

    Optional<Reminder> locked(KnownDate date, int days, Recipient recipient) {
        return find(
                        "kind = ?1 and subjectId = ?2 and dueOn = ?3 and recipient = ?4 and days = ?5",
                        ReminderKind.of(date.kind()),
                        date.id(),
                        date.dueOn(),
                        recipient,
                        days)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** What a reminder is about, without loading it. */
    Optional<UUID> subjectOf(UUID id) {
        return getEntityManager()
                .createQuery("select subjectId from Reminder where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Reminder> ofNewAdviser(UUID caseId, LocalDate sendOn) {
        return find(
                        "kind = ?1 and subjectId = ?2 and dueOn = ?3 and recipient = ?4",
                        ReminderKind.ADVISER_CHANGED,
                        caseId,
                        sendOn,
                        Recipient.CLIENT)
                .firstResultOptional();
    }

    /** Whether the recipient was told of the same thing since then, or is being told. */
    boolean saidSince(Reminder reminder, Instant since) {
        return count(
                        "subjectId = ?1 and recipient = ?2 and id <> ?3 and (state = ?4 or state = ?5 and settledAt >= ?6)",
                        reminder.subjectId(),
                        reminder.recipient(),
                        reminder.id(),
                        State.SENDING,
                        State.SENT,
                        since)
                > 0;
    }

    List<Reminder> waitingOfSubject(UUID subjectId) {
        return waiting("subjectId = ?1 and state in ?2", subjectId);
    }

    List<Reminder> waitingOfAgreement(UUID agreementId) {
        return waiting("agreementId = ?1 and state in ?2", agreementId);
    }

    List<Reminder> waitingOfCase(UUID caseId) {
        return waiting("caseId = ?1 and state in ?2", caseId);
    }

    private List<Reminder> waiting(String where, UUID of) {
        return find(where, of, State.WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What no channel was found for; whether it is too late is asked when it is sent. */
    List<Reminder> unreachable(Recipient recipient) {
        return find("recipient = ?1 and state = ?2", recipient, State.NO_CHANNEL)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The reminder if it is still due and nobody else holds it at this moment. */
    Optional<Reminder> claimable(UUID id, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from Reminder where id = :id and state in (PLANNED, SENDING) and nextAttemptAt <= :now",
                        Reminder.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .uniqueResultOptional();
    }

    Reminder locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The reminders of a case in the order of their due dates, after that position. */
    List<Reminder> page(UUID caseId, LocalDate afterDay, UUID afterId, int size) {
        return find(
                        "caseId = ?1 and (dueOn > ?2 or (dueOn = ?2 and id > ?3)) order by dueOn, id",
                        caseId,
                        afterDay,
                        afterId)
                .range(0, size - 1)
                .list();
    }
}
