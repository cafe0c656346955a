package de.zusage.notification.date;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day on which something is due, planned or to be answered; its id is that thing's. */
@Entity
@Table(name = "known_date")
public class KnownDate {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DateKind kind;

    @Column(name = "agreement_id", nullable = false)
    private UUID agreementId;

    @Column(name = "case_id", nullable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Side side;

    @Column(name = "due_on", nullable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "over")
    private @Nullable DateOver over;

    /** How often it moved or came back since it was known first. */
    @Column(nullable = false)
    private int changes;

    @Column(name = "changed_at", nullable = false)
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnownDate() {}

    public KnownDate(UUID id, DateKind kind, UUID agreementId, UUID caseId, Side side, LocalDate dueOn) {
        this.id = id;
        this.kind = kind;
        this.agreementId = agreementId;
        this.caseId = caseId;
        this.side = side;
        this.dueOn = dueOn;
    }

    /** Said again: another date, another side, or a review that takes place after all. */
    void become(Side newSide, LocalDate newDueOn, Instant at) {
        if (changedAt == null) {
            changedAt = at;
        } else if (over != null || !dueOn.equals(newDueOn)) {
            changes++;
            changedAt = at;
        }
        side = newSide;
        dueOn = newDueOn;
        over = null;
    }

    void end(DateOver why) {
        over = why;
    }

    public UUID id() {
        return id;
    }

    public DateKind kind() {
        return kind;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public UUID caseId() {
        return caseId;
    }

    public Side side() {
        return side;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<DateOver> over() {
        return Optional.ofNullable(over);
    }

    public int changes() {
        return changes;
    }

    /** When it was known first or changed last. */
    public Instant changedAt() {
        return Objects.requireNonNull(changedAt);
    }
}
