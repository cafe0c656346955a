package de.zusage.notification.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An agreement of which nobody is reminded any more. */
@Entity
@Table(name = "ended_agreement")
class EndedAgreement {

    @Id
    private UUID id;

    @Column(name = "ended_on", nullable = false)
    private LocalDate endedOn;

    @SuppressWarnings("NullAway.Init")
    protected EndedAgreement() {}

    EndedAgreement(UUID agreementId, LocalDate endedOn) {
        this.id = agreementId;
        this.endedOn = endedOn;
    }

    UUID id() {
        return id;
    }
}
