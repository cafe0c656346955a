package de.zusage.notification.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An agreement of which nobody is reminded until it is resumed. */
@Entity
@Table(name = "paused_agreement")
class PausedAgreement {

    @Id
    private UUID id;

    @Column(name = "paused_on", nullable = false)
    private LocalDate pausedOn;

    @SuppressWarnings("NullAway.Init")
    protected PausedAgreement() {}

    PausedAgreement(UUID agreementId, LocalDate pausedOn) {
        this.id = agreementId;
        this.pausedOn = pausedOn;
    }
}
