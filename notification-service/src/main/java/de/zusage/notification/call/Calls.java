package de.zusage.notification.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The calls of the office at work. */
@ApplicationScoped
class Calls implements PanacheRepositoryBase<Call, UUID> {

    /** Calls to these clients from that moment on, the last one of each at the end. */
    List<Call> since(Collection<UUID> cases, Instant from) {
        return cases.isEmpty() ? List.of() : list("caseId in ?1 and madeAt >= ?2 order by madeAt, id", cases, from);
    }
}
