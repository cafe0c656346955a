package de.zusage.agreement.rights;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those of the caller's office. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {

    List<Objection> ofCase(UUID casefile) {
        return list("casefileId = ?1 order by recordedAt, id", casefile);
    }

    Optional<Objection> ofCase(UUID casefile, UUID id) {
        return find("casefileId = ?1 and id = ?2", casefile, id).firstResultOptional();
    }

    boolean stands(UUID casefile, RightsApi.Against against) {
        return count("casefileId = ?1 and against = ?2 and withdrawnOn is null", casefile, against) > 0;
    }
}
