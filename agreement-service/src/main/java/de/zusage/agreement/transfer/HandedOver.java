package de.zusage.agreement.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The sealed record that came with a client. Written once, never changed. */
@Entity
@Immutable
class HandedOver {
    static final String CONTENT = "handed_over.content";

    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;
    byte[] content;
    Instant receivedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HandedOver() {}

    HandedOver(UUID id, String authority, String office, UUID casefileId, byte[] content, Instant receivedAt) {
        this.id = id;
        this.authority = authority;
        this.office = office;
        this.casefileId = casefileId;
        this.content = content;
        this.receivedAt = receivedAt;
    }
}
