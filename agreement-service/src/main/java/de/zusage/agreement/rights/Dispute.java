package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.Area;
import de.zusage.agreement.rights.RightsApi.HowSaid;
import de.zusage.agreement.rights.RightsApi.Outcome;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the client disputes, with the client's own words, sealed; it is lifted once and never removed. */
@Entity
class Dispute {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;

    @Enumerated(EnumType.STRING)
    Area area;

    @Nullable String field;

    byte[] words;

    @Enumerated(EnumType.STRING)
    HowSaid how;

    LocalDate disputedOn;
    UUID recordedBy;
    Instant recordedAt;

    @Enumerated(EnumType.STRING)
    @Nullable Outcome outcome;

    byte @Nullable [] outcomeWords;

    @Nullable LocalDate liftedOn;

    @Nullable UUID liftedBy;

    @SuppressWarnings("NullAway.Init") // filled field by field, or by Hibernate
    Dispute() {}

    /** The first outcome counts; what it is about is marked no more. */
    void lift(Outcome ended, byte @Nullable [] said, UUID person, LocalDate on) {
        if (outcome != null) {
            throw new RuleViolation("dispute-is-lifted", "This dispute has had its outcome.");
        }
        outcome = ended;
        outcomeWords = said;
        liftedBy = person;
        liftedOn = on;
    }
}
