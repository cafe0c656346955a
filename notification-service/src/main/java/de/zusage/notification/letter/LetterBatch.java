package de.zusage.notification.letter;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Letters that are printed together; which they are, is on record with each of them. */
@Entity
@Table(name = "letter_batch")
class LetterBatch {

    @Id
    private UUID id;

    /** Counted by hand under a row lock: the tag must be known before the transaction ends. */
    @Column(nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BatchState state = BatchState.OPEN;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "printed_at")
    private @Nullable Instant printedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init")
    protected LetterBatch() {}

    LetterBatch(UUID id, Instant madeAt) {
        this.id = id;
        this.madeAt = madeAt;
    }

    /** What is in the post or waits again is printed no more. */
    void requireOpen() {
        if (state != BatchState.OPEN) {
            throw new RuleViolation("letter-batch-settled", "These letters were posted, or wait again.");
        }
    }

    /** What is to be put on paper is settled, perhaps once more; it is not there yet. */
    void written() {
        requireOpen();
        printedAt = null;
        version++;
    }

    /** What was settled at that version is on paper. */
    void printed(long writtenAs, Instant now) {
        requireOpen();
        if (version != writtenAs) {
            throw new RuleViolation(
                    "letter-batch-changed", "Somebody else has printed these letters. Print them again.");
        }
        printedAt = now;
        version++;
    }

    /** What nobody has printed, nobody has posted. */
    void posted(Instant now) {
        requireOpen();
        if (printedAt == null) {
            throw new RuleViolation("letter-batch-not-printed", "Print these letters first, or cancel the batch.");
        }
        settle(BatchState.POSTED, now);
    }

    void cancel(Instant now) {
        requireOpen();
        settle(BatchState.CANCELLED, now);
    }

    private void settle(BatchState end, Instant now) {
        state = end;
        settledAt = now;
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BatchState state() {
        return state;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Nullable Instant printedAt() {
        return printedAt;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }
}
