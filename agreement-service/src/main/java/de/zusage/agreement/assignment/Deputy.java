package de.zusage.agreement.assignment;

import de.zusage.agreement.casefile.Casefile;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** From this moment on the deputy writes no more, whatever the days say. */
    @Nullable Instant endedAt;

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

    boolean isOver(LocalDate today) {
        return endedAt != null || validTo.isBefore(today);
    }

    /** Ends at once; the row stays, for the deputy may have signed on any of the days. */
    AssignmentEvent.DeputyshipEnded end(LocalDate today, Instant now) {
        endedAt = now;
        return new AssignmentEvent.DeputyshipEnded(casefileId, id, today);
    }

    /** Who stands in, and when. */
    record Term(UUID person, LocalDate from, LocalDate to) {}
}
