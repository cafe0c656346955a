package de.zusage.reporting.pull;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody pulled a file of a release or of an answer; {@code unchanged}: had it already and was sent nothing (304). */
@Entity
@Immutable
@Table(name = "pull")
class Pull {
    @Id
    UUID id;

    @Nullable UUID releaseId;

    @Nullable UUID questionId;

    String name;
    String format;
    boolean unchanged;
    String client;
    String role;
    Instant pulledAt;

    /** For the mapper only. */
    @SuppressWarnings("NullAway.Init")
    Pull() {}

    Pull(UUID id, Pulled what, boolean unchanged, String client, String role, Instant now) {
        this.id = id;
        this.releaseId = what.release();
        this.questionId = what.question();
        this.name = what.name();
        this.format = what.format();
        this.unchanged = unchanged;
        this.client = client;
        this.role = role;
        this.pulledAt = now;
    }

    PullItem item() {
        return new PullItem(name, format, unchanged, client, role, pulledAt);
    }
}
