package de.zusage.reporting.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody pulled a file of a release. */
@Entity
@Immutable
@Table(name = "pull")
class Pull {
    @Id
    UUID id;

    UUID releaseId;
    String name;
    String format;
    String client;
    String role;
    Instant pulledAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    Pull() {}

    Pull(UUID id, UUID releaseId, String name, String format, String client, String role, Instant now) {
        this.id = id;
        this.releaseId = releaseId;
        this.name = name;
        this.format = format;
        this.client = client;
        this.role = role;
        this.pulledAt = now;
    }
}
