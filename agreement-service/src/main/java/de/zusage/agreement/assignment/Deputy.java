package de.zusage.agreement.assignment;

import de.zusage.agreement.casefile.Casefile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody who may write in a case in the adviser's place, from one day to another, both inclusive. */
@Entity
class Deputy {
    @Id
    UUID id;

    String authority;
    String office;
    UUID casefileId;
    UUID person;
    LocalDate validFrom;
    LocalDate validTo;
    UUID namedBy;
    Instant namedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Deputy() {}

    Deputy(UUID id, Casefile casefile, Term term, UUID namedBy, Instant namedAt) {
        this.id = id;
        this.authority = casefile.authority();
        this.office = casefile.office();
        this.casefileId = casefile.id();
        this.person = term.person();
        this.validFrom = term.from();
        this.validTo = term.to();
        this.namedBy = namedBy;
        this.namedAt = namedAt;
    }

    /** Who stands in, and when. */
    record Term(UUID person, LocalDate from, LocalDate to) {}
}
