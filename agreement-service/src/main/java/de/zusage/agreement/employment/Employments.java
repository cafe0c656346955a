package de.zusage.agreement.employment;

import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The employments of the caller's office. */
@ApplicationScoped
public class Employments implements PanacheRepositoryBase<Employment, UUID> {

    /** The same on one day. */
    public void require(UUID person, LocalDate day) {
        require(person, day, day);
    }

    /** Refuses where no employment at the caller's office covers all these days (guard of signing too, domain §3). */
    public void require(UUID person, LocalDate from, LocalDate to) {
        if (!covered(person, from, to)) {
            throw new RuleViolation(
                    "not-employed-here",
                    from.equals(to)
                            ? "No employment at this office is recorded for that person on that day."
                            : "No employment at this office is recorded for that person on all of these days.");
        }
    }

    /** Of two employments of one person on one day, ending one would end nothing: refused; asked one after the other. */
    void requireFree(UUID person, LocalDate from, @Nullable LocalDate to) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "employment:" + person)
                .getSingleResult();
        boolean taken = list("person", person).stream()
                .anyMatch(each -> (each.validTo == null || !each.validTo.isBefore(from))
                        && (to == null || !each.validFrom.isAfter(to)));
        if (taken) {
            throw new RuleViolation(
                    "employments-overlap", "Another employment of that person here covers some of these days.");
        }
    }

    boolean covered(UUID person, LocalDate from, LocalDate to) {
        return Employment.cover(list("person = ?1 order by validFrom, id", person), from, to);
    }

    /** Whether any employment of that person was ever recorded here. */
    public boolean workedHere(UUID person) {
        return count("person = ?1", person) > 0;
    }

    Employment required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    Employment toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    List<Employment> ofOffice() {
        return list("order by validFrom, id");
    }
}
