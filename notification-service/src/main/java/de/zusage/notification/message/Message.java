package de.zusage.notification.message;

import de.zusage.notification.contact.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that one person is told on one day over one channel, and what became of it. */
@Entity
@Table(name = "message")
class Message {

    @Id
    private UUID id;

    /** Whose client it goes to; absent where it goes to the office. */
    @Column(name = "case_id")
    private @Nullable UUID caseId;

    /** Whom of the staff it goes to; absent where it goes to a client or to the mailbox of the office. */
    private @Nullable UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Recipient recipient;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MessageState state = MessageState.READY;

    /** Counts claims: it tells the word of the last sender from that of one given up for dead. */
    @Column(nullable = false)
    private int attempts;

    @Column(nullable = false)
    private int failures;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Column
    private @Nullable String language;

    /** The letters it is printed with; absent while it waits, and where it is none. */
    @Column(name = "batch_id")
    private @Nullable UUID batchId;

    /** Its place in what was printed last, the first being 1; absent where it is not on that paper. */
    @Column(name = "printed_as")
    private @Nullable Integer printedAs;

    /** Since it was printed the client has taken back that the address is safe: it must not go out. */
    @Column(nullable = false)
    private boolean recalled;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(UUID id, @Nullable UUID caseId, Channel channel, Instant madeAt) {
        this.id = id;
        this.recipient = caseId == null ? Recipient.OFFICE : Recipient.CLIENT;
        this.caseId = caseId;
        this.channel = channel;
        this.madeAt = madeAt;
        this.nextAttemptAt = madeAt;
    }

    /** To somebody of the staff. */
    static Message toColleague(UUID id, UUID person, Channel channel, Instant madeAt) {
        Message message = new Message(id, null, channel, madeAt);
        message.person = person;
        return message;
    }

    /** Taken by one sender until then. */
    int claim(String textLanguage, Instant until) {
        state = MessageState.SENDING;
        language = textLanguage;
        nextAttemptAt = until;
        return ++attempts;
    }

    /** A letter that is printed with those of that batch, in the hands of people until then. */
    void printedWith(UUID batch, Instant until) {
        state = MessageState.SENDING;
        batchId = batch;
        nextAttemptAt = until;
        attempts++;
    }

    /** Put on paper at that place, in that language. */
    void writtenAs(int place, String textLanguage) {
        printedAs = place;
        language = textLanguage;
    }

    /** Not on the paper any more, which is made anew or was taken out. */
    void leavePaper() {
        printedAs = null;
        recalled = false;
    }

    /** Must not go out: it is on paper, and its address is safe no more. */
    void recall() {
        recalled = true;
    }

    /** A letter that was not posted after all: it waits again. */
    void putBack(Instant now) {
        state = MessageState.READY;
        batchId = null;
        nextAttemptAt = now;
        leavePaper();
    }

    /** Left alone until then, without counting as a failure. */
    void postpone(Instant until) {
        nextAttemptAt = until;
    }

    void cancel(Instant now) {
        settle(MessageState.CANCELLED, now);
    }

    /** The channel took it; whoever says so first is believed, and only once. */
    boolean sent(Instant now) {
        if (state != MessageState.SENDING) {
            return false;
        }
        settle(MessageState.SENT, now);
        return true;
    }

    /** The channel did not take it: later again. Only the word of the last sender counts. */
    boolean refused(int attempt, RetryRule rule, Instant now) {
        if (state != MessageState.SENDING || attempt != attempts) {
            return false;
        }
        failures++;
        state = MessageState.READY;
        nextAttemptAt = now.plus(rule.waitAfter(failures));
        return true;
    }

    /** Given up for good. */
    void fail(Instant now) {
        settle(MessageState.FAILED, now);
    }

    /** The client has opened it; whether it was not open before. */
    boolean read(Instant now) {
        if (readAt != null) {
            return false;
        }
        readAt = now;
        return true;
    }

    private void settle(MessageState end, Instant now) {
        state = end;
        settledAt = now;
    }

    UUID id() {
        return id;
    }

    /** Absent where it goes to the office. */
    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    /** Whether it goes to the mailbox of the office. */
    boolean isForMailbox() {
        return caseId == null && person == null;
    }

    Recipient recipient() {
        return recipient;
    }

    Channel channel() {
        return channel;
    }

    MessageState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    int failures() {
        return failures;
    }

    Optional<Integer> printedAs() {
        return Optional.ofNullable(printedAs);
    }

    boolean recalled() {
        return recalled;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
