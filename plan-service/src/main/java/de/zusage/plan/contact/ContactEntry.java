package de.zusage.plan.contact;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the log. Who wrote it may correct it, and is in no sum and in no list of anybody else (invariant 14). */
@Entity
class ContactEntry {
    @Id
    UUID id;

    @Column(updatable = false)
    String authority;

    @Column(updatable = false)
    String office;

    @Column(updatable = false)
    String carrier;

    @Column(updatable = false)
    UUID adviser;

    @Enumerated(EnumType.STRING)
    ContactKind kind;

    int minutes;

    @Enumerated(EnumType.STRING)
    Topic topic;

    LocalDate heldOn;

    @Nullable UUID caseId;

    boolean removed;

    long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ContactEntry() {}

    /** Who writes it, and for whom. */
    record Author(Tenant tenant, String carrier, UUID adviser) {}

    @SuppressWarnings("NullAway.Init") // say fills the rest
    ContactEntry(UUID id, Author author, Contact contact, LocalDate today) {
        contact.require(today);
        this.id = id;
        this.authority = author.tenant().authority();
        this.office = author.tenant().office();
        this.carrier = author.carrier();
        this.adviser = author.adviser();
        say(contact);
    }

    /** Says something else from now on; what it said is kept. */
    PastContact correct(Contact contact, LocalDate today) {
        PastContact past = past(today);
        contact.require(today);
        say(contact);
        return past;
    }

    /** Counts no more; what it said is kept. */
    PastContact remove(LocalDate today) {
        PastContact past = past(today);
        removed = true;
        return past;
    }

    private PastContact past(LocalDate today) {
        if (removed) {
            throw new RuleViolation("contact-is-removed", "This entry was removed; make a new one.");
        }
        Contact.requireOpenMonth(heldOn, today);
        PastContact past = new PastContact(this);
        version++;
        return past;
    }

    private void say(Contact contact) {
        kind = contact.kind();
        minutes = contact.minutes();
        topic = contact.topic();
        heldOn = contact.on();
        caseId = contact.caseId();
    }
}
