package de.zusage.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    @SuppressWarnings("NullAway.Init")
    protected OfficeContact() {}

    void reads(byte[] cipher) {
        mail = cipher.clone();
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    byte @Nullable [] mail() {
        return mail == null ? null : mail.clone();
    }
}
