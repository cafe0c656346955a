package de.zusage.agreement.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was observed of a case on one day. Never changed: a later day is a later assessment. */
@Entity
class Assessment {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;
    LocalDate observedOn;
    byte[] content;
    byte @Nullable [] observations;
    UUID recordedBy;
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Assessment() {}
}
