package de.zusage.reporting.release;

import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.delivery.Frozen;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A release: prepared, then released or discarded, and nothing of it ever changes after that. */
@Entity
@DynamicUpdate
@Table(name = "release")
class StoredRelease {
    @Id
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    int quarter;

    @Column(updatable = false)
    @Nullable Integer halfYear;

    @Column(updatable = false)
    @Nullable String reason;

    @Column(updatable = false)
    LocalDate asOf;

    @Column(updatable = false)
    int threshold;

    @Column(updatable = false)
    String catalogue;

    @Column(updatable = false)
    int dictionary;

    @Column(updatable = false)
    Instant preparedAt;

    @Column(updatable = false)
    LocalDate lapsesOn;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable String decision;

    @Nullable Instant embargoUntil;

    @Nullable LocalDate releasedOn;

    byte @Nullable [] document;

    @Nullable String sha256;

    boolean announced;

    /** What became of it. */
    enum State {
        PREPARED,
        DISCARDED,
        RELEASED
    }

    /** For the mapper only: releases are prepared in the job's role. */
    @SuppressWarnings("NullAway.Init")
    StoredRelease() {}

    /** Takes it back before anybody outside has seen it; a new one may be prepared then. */
    void discard(String why) {
        requireUndecided();
        state = State.DISCARDED;
        decision = why;
    }

    /** Freezes what is said of it; nobody outside sees it before the embargo ends. */
    void release(LocalDate today, @Nullable Instant embargo, Frozen words) {
        requireUndecided();
        state = State.RELEASED;
        releasedOn = today;
        embargoUntil = embargo;
        document = words.bytes();
        sha256 = words.sha256();
    }

    void requireUndecided() {
        if (state != State.PREPARED) {
            throw new RuleViolation("release-decided", "The release is " + state + "; that is not changed any more.");
        }
    }
}
