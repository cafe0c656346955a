package de.zusage.plan.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent of the client that lives: one purpose, one recipient by its code where it has one. */
@Entity
class KnownConsent {
    /** The purpose of telling a partner of the client. */
    static final String REFERRAL = "REFERRAL";

    @Id
    UUID id;

    String authority;
    String office;
    UUID caseId;
    String purpose;

    @Nullable String recipient;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownConsent() {}

    @SuppressWarnings("NullAway.Init") // the repository fills the rest
    KnownConsent(UUID id, String authority, String office) {
        this.id = id;
        this.authority = authority;
        this.office = office;
    }
}
