package de.zusage.notification.reminder;

import de.zusage.notification.date.KnownDate;
import de.zusage.notification.message.Recipient;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** What was planned for the office of these dates, whatever became of it. */
    List<Reminder> ofOffice(Collection<KnownDate> dates) {
        List<UUID> subjects = dates.stream().map(KnownDate::id).toList();
        return subjects.isEmpty() ? List.of() : list("recipient = ?1 and subjectId in ?2", Recipient.OFFICE, subjects);
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

    /** News of another adviser that the client has not heard, the oldest first. */
    List<Reminder> untoldOfNewAdviser(UUID caseId) {
        return list(
                "kind = ?1 and subjectId = ?2 and state in ?3 order by dueOn",
                ReminderKind.ADVISER_CHANGED,
                caseId,
                State.UNTOLD);
    }

    /** Whether the recipient was told of the same thing since then, or is being told. */
    boolean saidSince(Reminder reminder, Instant since) {
        return count(
                        "subjectId = ?1 and recipient = ?2 and id <> ?3 and kind = ?7"
                                + " and (state = ?4 or state in ?5 and settledAt >= ?6)",
                        reminder.subjectId(),
                        reminder.recipient(),
                        reminder.id(),
                        State.SENDING,
                        State.SAID,
                        since,
                        reminder.kind())
                > 0;
    }

    /** When that client was told something since then, message by message; nothing where one is under way. */
    List<Optional<Instant>> toldClient(UUID caseId, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select max(settledAt) from Reminder where caseId = :case and recipient = :client"
                                + " and (state = :sending or state = :sent and settledAt >= :since)"
                                + " group by messageId, state",
                        Instant.class)
                .setParameter("case", caseId)
                .setParameter("client", Recipient.CLIENT)
                .setParameter("sending", State.SENDING)
                .setParameter("sent", State.SENT)
                .setParameter("since", since)
                .getResultStream()
                .map(Optional::ofNullable)
                .toList();
    }

    /** How many messages that person of the staff was told or is being told something in since then, escalations aside. */
    long toldToday(UUID person, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct messageId) from Reminder where person = :person and kind not in :summons"
                                + " and (state = :sending or state = :sent and settledAt >= :since)",
                        Long.class)
                .setParameter("person", person)
                .setParameter("summons", ReminderKind.TO_ONE_PERSON)
                .setParameter("sending", State.SENDING)
                .setParameter("sent", State.SENT)
                .setParameter("since", since)
                .getSingleResult();
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

    /** What was dropped because everything was stopped. */
    List<Reminder> stoppedOfCase(UUID caseId) {
        return held(
                find("caseId = ?1 and state = ?2 and reason = ?3 order by id", caseId, State.DROPPED, Reason.STOPPED));
    }

    private List<Reminder> waiting(String where, UUID of) {
        return held(find(where + " order by id", of, State.WAITING));
    }

    /** What no channel was found for at that client; whether it is too late is asked when it is sent. */
    List<Reminder> unreachableClient(UUID caseId) {
        return held(find(
                "recipient = ?1 and caseId = ?2 and state = ?3 order by id",
                Recipient.CLIENT,
                caseId,
                State.NO_CHANNEL));
    }

    /** The same at the office at work. */
    List<Reminder> unreachableOffice() {
        return held(find("recipient = ?1 and state = ?2 order by id", Recipient.OFFICE, State.NO_CHANNEL));
    }

    /** One sender makes the messages of that person or office at a time; the others wait until its transaction ends. */
    void holdPerson(String person) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 1))) held")
                .setParameter(1, person)
                .getSingleResult();
    }

    /** What that client is to be told by then, what waits longest first, at most so many at once. */
    List<Reminder> dueToClient(UUID caseId, Instant by, int most) {
        return held(
                find(
                        "recipient = ?1 and caseId = ?2 and state = ?3 and nextAttemptAt <= ?4 order by nextAttemptAt, id",
                        Recipient.CLIENT,
                        caseId,
                        State.PLANNED,
                        by),
                most);
    }

    /** What that client is still to be told before then, in the order of its days; nothing is held. */
    List<Reminder> plannedToClient(UUID caseId, Instant before) {
        return list(
                "recipient = ?1 and caseId = ?2 and state = ?3 and nextAttemptAt < ?4 order by dueOn, id",
                Recipient.CLIENT,
                caseId,
                State.PLANNED,
                before);
    }

    /** What the office at work is to be told by then, at most so many at once. */
    List<Reminder> dueToOffice(Instant by, int most) {
        return held(
                find(
                        "recipient = ?1 and state = ?2 and nextAttemptAt <= ?3 order by nextAttemptAt, id",
                        Recipient.OFFICE,
                        State.PLANNED,
                        by),
                most);
    }

    /** The cases of which the office at work is to be told something by then. */
    List<UUID> casesDueToOffice(Instant by) {
        return getEntityManager()
                .createQuery(
                        "select distinct caseId from Reminder where recipient = :office and state = :planned"
                                + " and person is null and nextAttemptAt <= :by",
                        UUID.class)
                .setParameter("office", Recipient.OFFICE)
                .setParameter("planned", State.PLANNED)
                .setParameter("by", by)
                .getResultList();
    }

    /** What the office at work is to be told of these cases by then, at most so much at once. */
    List<Reminder> dueOf(Collection<UUID> cases, Instant by, int most) {
        return held(
                find(
                        "recipient = ?1 and caseId in ?2 and person is null and state = ?3 and nextAttemptAt <= ?4"
                                + " order by nextAttemptAt, id",
                        Recipient.OFFICE,
                        cases,
                        State.PLANNED,
                        by),
                most);
    }

    /** Whom an escalation at the office at work is to be told of by then. */
    List<UUID> summoned(Instant by) {
        return getEntityManager()
                .createQuery(
                        "select distinct person from Reminder where recipient = :office and state = :planned"
                                + " and person is not null and nextAttemptAt <= :by",
                        UUID.class)
                .setParameter("office", Recipient.OFFICE)
                .setParameter("planned", State.PLANNED)
                .setParameter("by", by)
                .getResultList();
    }

    /** Of which escalations that person is to be told by then, at most so many at once. */
    List<Reminder> summonsOf(UUID person, Instant by, int most) {
        return held(
                find(
                        "recipient = ?1 and person = ?2 and state = ?3 and nextAttemptAt <= ?4 order by nextAttemptAt, id",
                        Recipient.OFFICE,
                        person,
                        State.PLANNED,
                        by),
                most);
    }

    /** What the office was reminded of that is still open, of days from that one on and before the other; nothing is held. */
    List<Reminder> ofPastDays(LocalDate from, LocalDate before) {
        return getEntityManager()
                .createQuery(
                        "select r from Reminder r, KnownDate d where d.id = r.subjectId and d.over is null"
                                + " and d.dueOn = r.dueOn and r.recipient = :office and r.kind in :kinds"
                                + " and r.dueOn >= :from and r.dueOn < :before",
                        Reminder.class)
                .setParameter("office", Recipient.OFFICE)
                .setParameter("kinds", ReminderKind.FOR_THE_OFFICE_TO_DO)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList();
    }

    /** What was said or is to be said of how the client is reached. */
    List<Reminder> ofContact(UUID caseId, ReminderKind kind) {
        return held(find("kind = ?1 and subjectId = ?2 order by id", kind, caseId));
    }

    /** What that message says. */
    List<Reminder> inMessage(UUID message) {
        return byDay(held(find("messageId = ?1 and state = ?2 order by id", message, State.SENDING)));
    }

    /** What that message has said. */
    List<Reminder> saidBy(UUID message) {
        return byDay(held(find("messageId = ?1 and state = ?2 order by id", message, State.SENT)));
    }

    /** A reminder of that case. */
    Optional<Reminder> ofCase(UUID caseId, UUID id) {
        return find("id = ?1 and caseId = ?2", id, caseId).firstResultOptional();
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

    /** To be changed, in one order for everybody: nobody else changes them until the transaction ends. */
    static List<Reminder> held(PanacheQuery<Reminder> query) {
        return query.withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The same of what is planned; which comes first is asked before, since it is no order in which to hold anything. */
    private List<Reminder> held(PanacheQuery<Reminder> query, int most) {
        List<UUID> first = query.range(0, most - 1).project(Ref.class).stream()
                .map(Ref::id)
                .toList();
        return first.isEmpty() ? List.of() : held(find("id in ?1 and state = ?2 order by id", first, State.PLANNED));
    }

    /** Which reminder, and nothing that may be old once it is held. */
    @RegisterForReflection
    record Ref(UUID id) {}

    static List<Reminder> byDay(List<Reminder> held) {
        return held.stream()
                .sorted(Comparator.comparing(Reminder::dueOn).thenComparing(Reminder::id))
                .toList();
    }
}
