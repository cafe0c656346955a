package de.zusage.agreement.employment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's work at one office, from one day to another or open-ended. */
@Entity
class Employment {
    @Id
    UUID id;

    String authority;
    String office;
    String carrier;
    UUID person;
    LocalDate validFrom;

    @Nullable LocalDate validTo;

    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Employment() {}

    Employment(
            UUID id,
            Workplace workplace,
            UUID person,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt) {
        this.id = id;
        this.authority = workplace.authority();
        this.office = workplace.office();
        this.carrier = workplace.carrier();
        this.person = person;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.recordedAt = recordedAt;
    }

    /** An office with the authority it works in and the carrier that runs it. */
    record Workplace(String authority, String office, String carrier) {}
}
