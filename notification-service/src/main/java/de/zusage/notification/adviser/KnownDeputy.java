package de.zusage.notification.adviser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who stands in for the adviser of a case, from one day to another, both inclusive. */
@Entity
class KnownDeputy {
    @Id
    UUID id;

    String authority;
    String office;
    UUID caseId;
    UUID person;
    LocalDate validFrom;
    LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownDeputy() {}

    @SuppressWarnings("NullAway.Init") // the listener fills the rest
    KnownDeputy(UUID id, String authority, String office) {
        this.id = id;
        this.authority = authority;
        this.office = office;
    }
}
