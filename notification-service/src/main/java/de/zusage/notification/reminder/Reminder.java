package de.zusage.notification.reminder;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.reminder.ReminderEvent.ReminderFailed;
import de.zusage.notification.reminder.ReminderEvent.ReminderSent;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reminder of one due date to one recipient, and what became of it. */
@Entity
@Table(name = "reminder")
class Reminder {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReminderKind kind;

    @Column(name = "subject_id", nullable = false)
    private UUID subjectId;

    @Column(name = "agreement_id")
    private @Nullable UUID agreementId;

    @Column(name = "case_id", nullable = false)
    private UUID caseId;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    /** From the day itself to this reminder of it, before it with a minus. */
    @Column(nullable = false)
    private int days;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Recipient recipient;

    /** Whom of the staff it is being told, once that is decided; absent for the mailbox of the office. */
    private @Nullable UUID person;

    /** Of the news of another adviser: whom the client believes to be there until told. */
    private @Nullable UUID former;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.PLANNED;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Reason reason;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    /** The message that says it, or said it last. */
    @Column(name = "message_id")
    private @Nullable UUID messageId;

    /** Whether a sender has had it in its hands: it may have arrived, whatever is known of it. */
    @Column(nullable = false)
    private boolean tried;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    /** How many things have happened to it. */
    @Column(nullable = false)
    private int changes;

    /** Written with it and never read through it. */
    @OneToMany(mappedBy = "reminder", cascade = CascadeType.PERSIST)
    private List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Reminder() {}

    Reminder(UUID id, KnownDate date, int days, Recipient recipient, Instant sendAt, Instant now) {
        this.id = id;
        this.kind = ReminderKind.of(date.kind());
        this.subjectId = date.id();
        this.agreementId = date.kind().endsWithAgreement() ? date.agreementId() : null;
        this.caseId = date.caseId();
        this.dueOn = date.dueOn();
        this.days = days;
        this.recipient = recipient;
        this.nextAttemptAt = sendAt;
        note(Happening.PLANNED, null, now);
    }

    private Reminder(
            UUID id,
            ReminderKind kind,
            Recipient recipient,
            UUID caseId,
            LocalDate dueOn,
            Instant sendAt,
            Instant now) {
        this.id = id;
        this.kind = kind;
        this.subjectId = caseId;
        this.caseId = caseId;
        this.dueOn = dueOn;
        this.recipient = recipient;
        this.nextAttemptAt = sendAt;
        note(Happening.PLANNED, null, now);
    }

    /** News for the client on that day; about the case, whatever agreements it has. */
    static Reminder ofNewAdviser(
            UUID id, UUID caseId, @Nullable UUID former, LocalDate sendOn, Instant sendAt, Instant now) {
        Reminder news = new Reminder(id, ReminderKind.ADVISER_CHANGED, Recipient.CLIENT, caseId, sendOn, sendAt, now);
        news.former = former;
        return news;
    }

    /** Word for the staff of how the client of a case is reached, to be given now. */
    static Reminder ofContact(UUID id, ReminderKind kind, UUID caseId, LocalDate today, Instant now) {
        return new Reminder(id, kind, Recipient.OFFICE, caseId, today, now, now);
    }

    /** Word for one person of the staff that something has waited so many days for him or her, to be given now. */
    static Reminder ofEscalation(
            UUID id, ReminderKind kind, UUID turn, UUID caseId, UUID person, LocalDate since, int days, Instant now) {
        Reminder reminder = new Reminder(id, kind, Recipient.OFFICE, caseId, since, now, now);
        reminder.subjectId = turn;
        reminder.person = person;
        reminder.days = days;
        return reminder;
    }

    /** Planned anew: only what never left the house, as after a date that moved away and came back. */
    void plan(Instant sendAt, Instant now) {
        if (!tried && (state == State.DROPPED || State.WAITING.contains(state))) {
            become(State.PLANNED, null, now);
            nextAttemptAt = sendAt;
        }
    }

    /** From now on that message says it. */
    void join(UUID message, Instant now) {
        messageId = message;
        become(State.SENDING, null, now);
    }

    /** The same where the message goes to somebody of the staff. */
    void join(UUID message, UUID colleague, Instant now) {
        join(message, now);
        person = colleague;
    }

    /** A sender takes its message in its hands. */
    void handOver() {
        tried = true;
    }

    /** Its message is not sent: it looks for another one. */
    void leaveMessage(Instant until, Instant now) {
        become(State.PLANNED, null, now);
        nextAttemptAt = until;
        person = kind.namesItsReader() ? person : null;
    }

    /** Left alone until then. */
    void postpone(Instant until) {
        nextAttemptAt = until;
    }

    void drop(Reason why, Instant now) {
        become(State.DROPPED, why, now);
    }

    /** Nothing is safe to use: on record, so that a person can see to it. */
    void noChannel(Reason why, Instant now) {
        become(State.NO_CHANNEL, why, now);
    }

    /** Its message was taken. */
    ReminderEvent sent(Channel channel, Instant now, LocalDate today) {
        become(State.SENT, null, now);
        return new ReminderSent(id, caseId, kind, recipient, channel, today);
    }

    /** Its message was given up for good; who waits for it is told by the event. */
    ReminderEvent fail(Channel channel, Reason why, Instant now, LocalDate today) {
        become(State.FAILED, why, now);
        return new ReminderFailed(id, caseId, kind, recipient, channel, why, today);
    }

    /** The client has opened its message. */
    void read(Instant now) {
        note(Happening.READ, null, now);
    }

    /** Somebody told the client, over whatever he or she calls safe. */
    ReminderEvent called(Instant now, LocalDate today) {
        become(State.CALLED, null, now);
        return new ReminderSent(id, caseId, kind, recipient, Channel.CALL, today);
    }

    /** The only place where its state changes: nothing happens to it without an entry in its history. */
    private void become(State newState, @Nullable Reason why, Instant now) {
        state = newState;
        reason = why;
        settledAt = newState.isSettled() ? now : null;
        note(Happening.of(newState, why), why, now);
    }

    private void note(Happening what, @Nullable Reason why, Instant now) {
        @Nullable UUID inMessage = what.isOfMessage() ? messageId : null;
        history.add(new HistoryEntry(this, ++changes, what, why, inMessage, now));
    }

    UUID id() {
        return id;
    }

    ReminderKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }

    /** Absent where neither a pause nor the end of an agreement touches it. */
    Optional<UUID> agreementId() {
        return Optional.ofNullable(agreementId);
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    int days() {
        return days;
    }

    Recipient recipient() {
        return recipient;
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    Optional<UUID> former() {
        return Optional.ofNullable(former);
    }

    boolean isPlanned() {
        return state == State.PLANNED;
    }

    State state() {
        return state;
    }

    Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Absent until it is about to be said. */
    Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
