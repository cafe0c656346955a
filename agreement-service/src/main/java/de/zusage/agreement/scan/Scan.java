package de.zusage.agreement.scan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The scan of one signature on paper, sealed with the client's key. Written once, never changed. */
@Entity
@Immutable
class Scan {
    @Id
    UUID id;

    String authority;
    String office;
    UUID versionId;
    String sha256;
    String mediaType;

    byte[] content;

    UUID storedBy;
    Instant storedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Scan() {}

    Scan(
            UUID id,
            String authority,
            String office,
            UUID versionId,
            String sha256,
            String mediaType,
            byte[] content,
            UUID storedBy,
            Instant storedAt) {
        this.id = id;
        this.authority = authority;
        this.office = office;
        this.versionId = versionId;
        this.sha256 = sha256;
        this.mediaType = mediaType;
        this.content = content;
        this.storedBy = storedBy;
        this.storedAt = storedAt;
    }
}
