package de.zusage.plan.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry said in an earlier version; never changed. */
@Entity
class PastContact {
    @Id
    UUID id;

    String authority;
    String office;
    UUID entryId;
    long version;

    @Enumerated(EnumType.STRING)
    ContactKind kind;

    int minutes;

    @Enumerated(EnumType.STRING)
    Topic topic;

    LocalDate heldOn;

    @Nullable UUID caseId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PastContact() {}

    @SuppressWarnings("NullAway.Init") // the service gives the id
    PastContact(ContactEntry entry) {
        this.authority = entry.authority;
        this.office = entry.office;
        this.entryId = entry.id;
        this.version = entry.version;
        this.kind = entry.kind;
        this.minutes = entry.minutes;
        this.topic = entry.topic;
        this.heldOn = entry.heldOn;
        this.caseId = entry.caseId;
    }
}
