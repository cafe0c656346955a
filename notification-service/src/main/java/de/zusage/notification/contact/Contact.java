package de.zusage.notification.contact;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case may be reached; its id is the case's. */
@Entity
@Table(name = "contact")
class Contact {

    @Id
    private UUID id;

    /** Counted by hand under a row lock: the tag must be known before the transaction ends. */
    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private String language;

    /** Whether a data key of this person exists: from the first address until it is forgotten. */
    @Column(nullable = false)
    private boolean keyed;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @Column(name = "stopped_on")
    private @Nullable LocalDate stoppedOn;

    /** The client has the case restricted. */
    @Column(nullable = false)
    private boolean restricted;

    /** The client objects to reminders. */
    @Column(nullable = false)
    private boolean objected;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(UUID caseId, LanguageTag language) {
        this.id = caseId;
        this.language = language.tag();
    }

    void speaks(LanguageTag tag) {
        language = tag.tag();
    }

    /** A closed case is reached no more, a stopped one not until it goes on: no channel may be declared. */
    void requireOpen() {
        if (closedOn != null) {
            throw new RuleViolation("case-closed", "The case is closed; nobody is written to any more.");
        }
        if (stoppedOn != null) {
            throw new RuleViolation(
                    "contact-stopped", "Everything was stopped; nothing is safe until the client asks for it.");
        }
    }

    void restrict(boolean now) {
        restricted = now;
    }

    void object(boolean now) {
        objected = now;
    }

    /** Whether the client is told nothing, for whatever reason; what he or she called safe may still be there. */
    boolean silent() {
        return stoppedOn != null || restricted || objected;
    }

    void stop(LocalDate on) {
        stoppedOn = on;
    }

    void goOn() {
        stoppedOn = null;
    }

    void close(LocalDate on) {
        closedOn = on;
    }

    void keyed(boolean exists) {
        keyed = exists;
    }

    void changed() {
        version++;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String language() {
        return language;
    }

    boolean keyed() {
        return keyed;
    }

    boolean stopped() {
        return stoppedOn != null;
    }

    Optional<LocalDate> stoppedOn() {
        return Optional.ofNullable(stoppedOn);
    }

    boolean closed() {
        return closedOn != null;
    }
}
