package de.zusage.notification.leave;

import de.zusage.notification.contact.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The way out of one channel of a client, as long as the channel leads where it does. */
@Entity
@Table(name = "leave_link")
class LeaveLink {

    /** Names the column in the seal: a ciphertext moved elsewhere does not open. */
    static final String SECRET = "leave_link.secret";

    @Id
    private UUID id;

    @Column(name = "case_id", nullable = false)
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Channel channel;

    @Column(name = "secret_hash", nullable = false)
    private String secretHash;

    @Column(nullable = false)
    private byte[] secret;

    @SuppressWarnings("NullAway.Init")
    protected LeaveLink() {}

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    Channel channel() {
        return channel;
    }

    String secretHash() {
        return secretHash;
    }

    byte[] secret() {
        return secret.clone();
    }
}
