package de.zusage.notification.contact;

import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which cases of the office at work are open, and in which language their clients are told. */
@ApplicationScoped
public class OpenCases {

    private final EntityManager entities;

    OpenCases(EntityManager entities) {
        this.entities = entities;
    }

    /** The tag of the language of each of these cases that is open. */
    public Map<UUID, String> languages(Collection<UUID> cases) {
        return entities.createQuery(
                        "select id, language from Contact where closedOn is null and id in :cases", Tuple.class)
                .setParameter("cases", cases)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /** Whether the case is open, and it stays so until the end of the transaction; 404 unless it is the office's. */
    public boolean holdOpen(UUID caseId) {
        List<?> open = entities.createNativeQuery(
                        "select closed_on is null from contact where id = ?1 for share", Boolean.class)
                .setParameter(1, caseId)
                .getResultList();
        return (Boolean) open.stream().findFirst().orElseThrow(NotFound::new);
    }
}
