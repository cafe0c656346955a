package de.zusage.agreement.employment;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** When the last day was set anew; what was done before that moment was done in good faith. */
    @Nullable Instant endedAt;

    long revision;

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
        this.revision = 1;
    }

    /** Ends with that day, which may have passed: an office may hear late that somebody left. Never lengthens it. */
    void end(LocalDate lastDay, Instant now) {
        if (lastDay.isBefore(validFrom)) {
            throw new RuleViolation("employment-ends-before-it-began", "It began on " + validFrom + ".");
        }
        if (validTo != null && lastDay.isAfter(validTo)) {
            throw new RuleViolation(
                    "employment-has-ended",
                    "It ends with " + validTo + "; record another one for the days after that.");
        }
        validTo = lastDay;
        endedAt = now;
        revision++;
    }

    /** Whether these employments of one person, in the order of their beginning, leave out no day of the term. */
    static boolean cover(List<Employment> all, LocalDate from, LocalDate to) {
        LocalDate open = from;
        for (Employment each : all) {
            if (each.validFrom.isAfter(open)) {
                return false;
            }
            LocalDate last = each.validTo;
            if (last == null || !last.isBefore(to)) {
                return true;
            }
            open = last.isBefore(open) ? open : last.plusDays(1);
        }
        return false;
    }

    /** An office with the authority it works in and the carrier that runs it. */
    record Workplace(String authority, String office, String carrier) {}
}
