package de.zusage.notification.adviser;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The deputies of the office's cases. */
@ApplicationScoped
class KnownDeputies implements PanacheRepositoryBase<KnownDeputy, UUID> {
    boolean standsIn(UUID caseId, UUID person, LocalDate day) {
        return count("caseId = ?1 and person = ?2 and validFrom <= ?3 and validTo >= ?3", caseId, person, day) > 0;
    }
}
