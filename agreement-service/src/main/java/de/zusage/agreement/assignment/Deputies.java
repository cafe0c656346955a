package de.zusage.agreement.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The deputies at the caller's office. */
@ApplicationScoped
class Deputies implements PanacheRepositoryBase<Deputy, UUID> {

    boolean standsIn(UUID casefileId, UUID person, LocalDate day) {
        return count(
                        "casefileId = ?1 and person = ?2 and validFrom <= ?3 and validTo >= ?3 and endedAt is null",
                        casefileId,
                        person,
                        day)
                > 0;
    }

    List<Deputy> of(UUID casefileId) {
        return list("casefileId = ?1 order by validFrom, id", casefileId);
    }
}
