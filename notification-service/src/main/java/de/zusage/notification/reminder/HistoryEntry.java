package de.zusage.notification.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a reminder, kept for good; the database lets nobody change it. */
@Entity
@Table(name = "reminder_history")
class HistoryEntry {

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private Place place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reminder_id", insertable = false, updatable = false)
    private Reminder reminder;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Happening what;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Reason reason;

    @Column(name = "message_id")
    private @Nullable UUID messageId;

    @Column(nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(
            Reminder reminder,
            int number,
            Happening what,
            @Nullable Reason reason,
            @Nullable UUID messageId,
            Instant at) {
        this.place = new Place(reminder.id(), number);
        this.reminder = reminder;
        this.what = what;
        this.reason = reason;
        this.messageId = messageId;
        this.at = at;
    }

    Reminder reminder() {
        return reminder;
    }

    Happening what() {
        return what;
    }

    Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Present where it happened to the message that says the reminder. */
    Optional<UUID> messageId() {
        return Optional.ofNullable(messageId);
    }

    Instant at() {
        return at;
    }

    /** The reminder it happened to and the how manieth thing it is. */
    @Embeddable
    record Place(@Column(name = "reminder_id") UUID reminderId, int number) {}
}
