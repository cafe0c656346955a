package de.zusage.agreement.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The sealed PDF of one version, sealed once more for storage with the client's key. Written once, never changed. */
@Entity
@Immutable
class Document {
    static final String COLUMN = "document.content";

    @Id
    UUID id;

    String authority;
    String office;
    UUID versionId;
    String sha256;
    byte[] content;
    Instant sealedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Document() {}

    Document(UUID id, String authority, String office, UUID versionId, String sha256, byte[] content, Instant at) {
        this.id = id;
        this.authority = authority;
        this.office = office;
        this.versionId = versionId;
        this.sha256 = sha256;
        this.content = content;
        this.sealedAt = at;
    }
}
