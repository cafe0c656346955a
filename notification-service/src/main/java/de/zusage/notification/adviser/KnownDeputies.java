package de.zusage.notification.adviser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The deputies of the office's cases. */
@ApplicationScoped
class KnownDeputies implements PanacheRepositoryBase<KnownDeputy, UUID> {
    List<UUID> casesOf(UUID person, LocalDate day) {
        return list("person = ?1 and validFrom <= ?2 and validTo >= ?2", person, day).stream()
                .map(deputy -> deputy.caseId)
                .toList();
    }

    /** Who stands in for the advisers of these cases on that day, whoever began last at the end. */
    List<KnownDeputy> on(LocalDate day, Collection<UUID> cases) {
        return list("caseId in ?1 and validFrom <= ?2 and validTo >= ?2 order by validFrom, id", cases, day);
    }

    boolean standsIn(UUID caseId, UUID person, LocalDate day) {
        return count("caseId = ?1 and person = ?2 and validFrom <= ?3 and validTo >= ?3", caseId, person, day) > 0;
    }
}
