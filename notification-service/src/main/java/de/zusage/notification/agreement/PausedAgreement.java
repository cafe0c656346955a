package de.zusage.notification.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An agreement that was paused: nobody is reminded of it until it is resumed. */
@Entity
@Table(name = "paused_agreement")
class PausedAgreement {

    @Id
    private UUID id;

    @Column(name = "paused_on", nullable = false)
    private LocalDate pausedOn;

    @Column(nullable = false)
    private boolean paused;

    /** How often it was paused and resumed. */
    @Column(nullable = false)
    private int changes;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PausedAgreement() {}

    PausedAgreement(UUID agreementId, LocalDate pausedOn, Instant at) {
        this.id = agreementId;
        this.pausedOn = pausedOn;
        this.paused = true;
        this.changes = 1;
        this.changedAt = at;
    }

    void pause(LocalDate on, Instant at) {
        if (!paused) {
            pausedOn = on;
            change(true, at);
        }
    }

    void resume(Instant at) {
        if (paused) {
            change(false, at);
        }
    }

    private void change(boolean to, Instant at) {
        paused = to;
        changes++;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    boolean paused() {
        return paused;
    }

    Pause state() {
        return new Pause(paused, changes, changedAt);
    }
}
