package de.zusage.reporting.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was not let into releases. */
@ApplicationScoped
class Refusals implements PanacheRepositoryBase<Refusal, UUID> {

    List<Refusal> of(UUID releaseId) {
        return list("releaseId", releaseId);
    }
}
