package de.zusage.notification.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A try to tell a client something in person, kept for good; the database lets nobody change it. */
@Entity
@Table(name = "call")
class Call {

    @Id
    UUID id;

    @Column(name = "case_id", nullable = false)
    UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    CallOutcome outcome;

    /** How many things the client was told. */
    @Column(nullable = false)
    int said;

    @Column(name = "made_at", nullable = false)
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    Call(UUID id, UUID caseId, CallOutcome outcome, int said, Instant madeAt) {
        this.id = id;
        this.caseId = caseId;
        this.outcome = outcome;
        this.said = said;
        this.madeAt = madeAt;
    }
}
