package de.zusage.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mailbox of one office, sealed too: small offices use a person's. */
@Entity
@Table(name = "office_contact")
class OfficeContact {

    static final String MAIL = "office_contact.mail";

    @Id
    private UUID id;

    @Column(nullable = false)
    private long version;

    @Column
    private byte @Nullable [] mail;

    @Column(name = "bounced_on")
    private @Nullable LocalDate bouncedOn;

    @SuppressWarnings("NullAway.Init")
    protected OfficeContact() {}

    void reads(byte[] cipher) {
        mail = cipher.clone();
        bouncedOn = null;
        version++;
    }

    /** Nobody is there: it is not used until it is named anew. */
    void bounced(LocalDate on) {
        bouncedOn = on;
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Optional<LocalDate> bouncedOn() {
        return Optional.ofNullable(bouncedOn);
    }

    byte @Nullable [] mail() {
        return mail == null ? null : mail.clone();
    }
}
