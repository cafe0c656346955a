package de.zusage.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A channel that is safe today, its address sealed with the person's key. */
@Entity
@Table(name = "contact_channel")
class ContactChannel {

    /** Names the column in the seal: a ciphertext moved elsewhere does not open. */
    static final String ADDRESS = "contact_channel.address";

    @Id
    private UUID id;

    @Column(name = "contact_id", nullable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Channel channel;

    /** The client wants the lowest used first. */
    @Column(nullable = false)
    private int rank;

    @Column(nullable = false)
    private byte[] address;

    @Column(name = "called_safe_on", nullable = false)
    private LocalDate calledSafeOn;

    @SuppressWarnings("NullAway.Init")
    protected ContactChannel() {}

    ContactChannel(UUID id, UUID contactId, int rank, Channel channel, byte[] address, LocalDate calledSafeOn) {
        this.id = id;
        this.contactId = contactId;
        this.rank = rank;
        this.channel = channel;
        this.address = address.clone();
        this.calledSafeOn = calledSafeOn;
    }

    Channel channel() {
        return channel;
    }

    byte[] address() {
        return address.clone();
    }

    LocalDate calledSafeOn() {
        return calledSafeOn;
    }
}
