package de.zusage.plan.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What has been entered of a planned review so far; its version counts how often it was stored. */
@Entity
class ReviewDraft {

    @Id
    private UUID reviewId;

    @Column(updatable = false)
    private String authority;

    @Column(updatable = false)
    private String office;

    /** Sealed: {@link Entries}. */
    private byte[] content;

    private Instant storedAt;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReviewDraft() {}

    ReviewDraft(Review review, byte[] content, Instant storedAt) {
        this.reviewId = review.id();
        this.authority = review.authority();
        this.office = review.office();
        this.content = content;
        this.storedAt = storedAt;
        this.version = 1;
    }

    /** In the place of what was stored before. */
    void store(byte[] sealed, Instant at) {
        content = sealed;
        storedAt = at;
        version++;
    }

    byte[] content() {
        return content;
    }

    Instant storedAt() {
        return storedAt;
    }

    long version() {
        return version;
    }
}
