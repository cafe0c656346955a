package de.zusage.notification.adviser;

import de.zusage.kit.web.Restricted;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cases of the office at work that their clients have restricted (Art. 18 DSGVO): kept, and not worked with. */
@ApplicationScoped
public class RestrictedCases {
    private static final String RULE = "case-is-restricted";

    private final EntityManager entities;
    private final Restricted restricted;

    RestrictedCases(EntityManager entities, Restricted restricted) {
        this.entities = entities;
        this.restricted = restricted;
    }

    /** Nothing is written in a restricted case, whoever it is. */
    public void requireNot(UUID caseId) {
        if (!among(List.of(caseId)).isEmpty()) {
            throw new RuleViolation(RULE, "The client has this case restricted: it is kept and not worked with.");
        }
    }

    /** The office reads it for a reason that it states and that is logged (Art. 18(2) DSGVO). */
    public void requireReasonToRead(UUID caseId) {
        if (!among(List.of(caseId)).isEmpty()) {
            restricted.requireReason("case", caseId, RestrictedCases::notReadWithout);
        }
    }

    private static RuleViolation notReadWithout(String reason) {
        return new RuleViolation(RULE, "The client has this case restricted. Whoever reads it states why: " + reason);
    }

    /** Those of these cases. */
    public Set<UUID> among(Collection<UUID> cases) {
        return cases.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select id from Contact where restricted = true and id in :cases", UUID.class)
                        .setParameter("cases", cases)
                        .getResultList());
    }
}
