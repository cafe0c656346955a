package de.zusage.notification.escalation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose turn it was, the first in front. */
@ApplicationScoped
class Turns implements PanacheRepositoryBase<Turn, UUID> {

    List<Turn> of(UUID escalationId) {
        return list("escalationId = ?1 order by id", escalationId);
    }

    /** Everybody who has had it. */
    Set<UUID> asked(UUID escalationId) {
        return of(escalationId).stream()
                .map(Turn::person)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** Whether that person of the office has had it; the carrier's leads have not seen it. */
    boolean had(UUID escalationId, UUID person) {
        return count("escalationId = ?1 and person = ?2 and level <> ?3", escalationId, person, Level.CARRIER_LEAD) > 0;
    }
}
