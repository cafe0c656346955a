package de.zusage.notification.escalation;

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

/** One person's turn at an escalation. */
@Entity
@Table(name = "escalation_turn")
class Turn {

    @Id
    private UUID id;

    @Column(name = "escalation_id", nullable = false)
    private UUID escalationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Level level;

    /** Absent at a carrier of which nobody is known. */
    private @Nullable UUID person;

    /** Whether somebody else handed it to that person. */
    @Column(name = "handed_on", nullable = false)
    private boolean handedOn;

    @Column(name = "began_at", nullable = false)
    private Instant beganAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @SuppressWarnings("NullAway.Init")
    protected Turn() {}

    Turn(UUID id, UUID escalationId, Level level, @Nullable UUID person, boolean handedOn, Instant beganAt) {
        this.id = id;
        this.escalationId = escalationId;
        this.level = level;
        this.person = person;
        this.handedOn = handedOn;
        this.beganAt = beganAt;
    }

    void acknowledged(Instant at) {
        acknowledgedAt = at;
    }

    UUID id() {
        return id;
    }

    Level level() {
        return level;
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    boolean handedOn() {
        return handedOn;
    }

    Instant beganAt() {
        return beganAt;
    }

    Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }
}
