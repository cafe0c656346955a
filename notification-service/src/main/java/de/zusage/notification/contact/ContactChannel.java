package de.zusage.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    @Column(nullable = false)
    private boolean fallback;

    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    @Column(name = "bounced_on")
    private @Nullable LocalDate bouncedOn;

    @SuppressWarnings("NullAway.Init")
    protected ContactChannel() {}

    ContactChannel(UUID id, UUID contactId, int rank, SafeChannel safe, byte[] address) {
        this.id = id;
        this.contactId = contactId;
        this.rank = rank;
        this.channel = safe.channel();
        this.address = address.clone();
        this.calledSafeOn = safe.calledSafeOn();
        this.fallback = safe.fallback();
        this.confirmedOn = safe.confirmedOn();
        this.bouncedOn = safe.bouncedOn();
    }

    UUID contactId() {
        return contactId;
    }

    Channel channel() {
        return channel;
    }

    boolean isBounced() {
        return bouncedOn != null;
    }

    byte[] address() {
        return address.clone();
    }

    /** With its address opened. */
    SafeChannel safe(Address opened) {
        return new SafeChannel(channel, opened, calledSafeOn, fallback, confirmedOn, bouncedOn);
    }

    /** Still safe and still where it leads, said on that day; whether that is news. Where nobody was, it is tried again. */
    boolean confirm(LocalDate on) {
        if (bouncedOn == null && on.equals(confirmedOn)) {
            return false;
        }
        confirmedOn = on;
        bouncedOn = null;
        return true;
    }

    /** Whether the client wants it used where one before it failed, and somebody is there. */
    boolean standsIn() {
        return fallback && bouncedOn == null;
    }

    void bounced(LocalDate on) {
        bouncedOn = on;
    }
}
