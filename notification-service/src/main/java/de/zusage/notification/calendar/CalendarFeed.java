package de.zusage.notification.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendar of a client or of an adviser; who has its address reads it. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    /** Names the column in the seal: a ciphertext moved elsewhere does not open. */
    static final String TITLE = "calendar_feed.title";

    @Id
    private UUID id;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    private @Nullable UUID person;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    private byte @Nullable [] title;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    /** The client's own word, sealed with a key of this feed alone. */
    void call(byte[] sealed) {
        title = sealed.clone();
    }

    UUID id() {
        return id;
    }

    /** The client's case; empty for an adviser's own calendar. */
    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    String secretHash() {
        return secretHash;
    }

    Optional<byte[]> title() {
        return Optional.ofNullable(title).map(byte[]::clone);
    }
}
