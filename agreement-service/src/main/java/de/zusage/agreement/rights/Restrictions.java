package de.zusage.agreement.rights;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Those of the caller's office. */
@ApplicationScoped
class Restrictions implements PanacheRepositoryBase<Restriction, UUID> {

    List<Restriction> ofCase(UUID casefile) {
        return list("casefileId = ?1 order by recordedAt, id", casefile);
    }

    Optional<Restriction> ofCase(UUID casefile, UUID id) {
        return find("casefileId = ?1 and id = ?2", casefile, id).firstResultOptional();
    }
}
