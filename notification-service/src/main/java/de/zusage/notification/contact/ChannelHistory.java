package de.zusage.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A word of the client, kept for good; the database lets nobody change it. */
@Entity
@Table(name = "channel_history")
class ChannelHistory {

    @Id
    private UUID id;

    @Column(name = "contact_id", nullable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Word word;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Source source;

    @Column(name = "said_on", nullable = false)
    private LocalDate saidOn;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChannelHistory() {}

    ChannelHistory(UUID id, UUID contactId, Said said, Instant recordedAt) {
        this.id = id;
        this.contactId = contactId;
        this.channel = said.channel();
        this.word = said.word();
        this.source = said.source();
        this.saidOn = said.on();
        this.recordedAt = recordedAt;
    }

    Said said() {
        return new Said(channel, word, saidOn, source);
    }
}
