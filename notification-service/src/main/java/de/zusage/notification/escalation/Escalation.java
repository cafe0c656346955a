package de.zusage.notification.escalation;

import de.zusage.kit.web.RuleViolation;
import de.zusage.notification.escalation.EscalationEvent.EscalationAcknowledged;
import de.zusage.notification.escalation.EscalationEvent.EscalationRaised;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that waits for somebody, and whom it has reached. */
@Entity
@Table(name = "escalation")
class Escalation {

    @Id
    private UUID id;

    /** Counted by hand under a row lock: the tag must be known before the transaction ends. */
    @Column(nullable = false)
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Cause cause;

    @Column(name = "subject_id", nullable = false)
    private UUID subjectId;

    @Column(name = "case_id", nullable = false)
    private UUID caseId;

    /** The day since which it waits. */
    @Column(nullable = false)
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EscalationState state = EscalationState.RAISED;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level = Level.ADVISER;

    /** Absent at a carrier of which nobody is known. */
    private @Nullable UUID holder;

    /** Its last turn. */
    @Column(name = "turn_id", nullable = false)
    private UUID turnId;

    /** When it goes on without a word of its holder. */
    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    /** Whose leads may see that it is there, and under which id, from which nothing can be told. */
    @SuppressWarnings("UnusedVariable") // the functions of the carrier read it
    private @Nullable String carrier;

    @Column(name = "carrier_id")
    private @Nullable UUID carrierId;

    @SuppressWarnings("NullAway.Init")
    protected Escalation() {}

    @SuppressWarnings("NullAway.Init") // its first turn fills the rest
    Escalation(UUID id, Cause cause, UUID subjectId, UUID caseId, LocalDate since) {
        this.id = id;
        this.cause = cause;
        this.subjectId = subjectId;
        this.caseId = caseId;
        this.since = since;
    }

    /** It is that turn's from now on, until then without a word. */
    EscalationEvent reach(Turn turn, Instant until, LocalDate today) {
        state = EscalationState.RAISED;
        level = turn.level();
        holder = turn.person().orElse(null);
        turnId = turn.id();
        nextAt = until;
        version++;
        return new EscalationRaised(id, caseId, level, cause, today);
    }

    /** Those of that carrier see under that id that something waits. */
    void show(String toCarrier, UUID under) {
        carrier = toCarrier;
        carrierId = under;
    }

    /** Its last holder is told once more. */
    void repeat(Instant until) {
        nextAt = until;
    }

    /** Its holder takes care: nobody else is told. */
    EscalationEvent acknowledge(LocalDate today) {
        requireOpen();
        if (state == EscalationState.ACKNOWLEDGED) {
            throw new RuleViolation("already-acknowledged", "Somebody has taken this upon himself or herself already.");
        }
        state = EscalationState.ACKNOWLEDGED;
        version++;
        return new EscalationAcknowledged(id, caseId, level, today);
    }

    void requireOpen() {
        if (state == EscalationState.SETTLED) {
            throw new RuleViolation("escalation-over", "Nothing waits here any more.");
        }
    }

    void settle(Ending why) {
        state = EscalationState.SETTLED;
        ending = why;
        version++;
    }

    /** Whether its holder has had the time that he or she has. */
    boolean isOverdue(Instant now) {
        return state == EscalationState.RAISED && !nextAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Cause cause() {
        return cause;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID caseId() {
        return caseId;
    }

    LocalDate since() {
        return since;
    }

    EscalationState state() {
        return state;
    }

    Level level() {
        return level;
    }

    Optional<UUID> holder() {
        return Optional.ofNullable(holder);
    }

    UUID turnId() {
        return turnId;
    }

    Instant nextAt() {
        return nextAt;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }
}
