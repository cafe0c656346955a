package de.zusage.agreement.drawing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The drawn signature of one party under one version, sealed. Written once, never changed. */
@Entity
@Immutable
class Drawing {
    @Id
    UUID id;

    String authority;
    String office;
    UUID versionId;
    String party;
    byte[] strokes;
    byte @Nullable [] image;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Drawing() {}

    Drawing(
            UUID id,
            String authority,
            String office,
            UUID versionId,
            String party,
            byte[] strokes,
            byte @Nullable [] image) {
        this.id = id;
        this.authority = authority;
        this.office = office;
        this.versionId = versionId;
        this.party = party;
        this.strokes = strokes;
        this.image = image;
    }
}
