package de.zusage.plan.plan;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What shows that the office's steps were done. */
@ApplicationScoped
class Evidences implements PanacheRepositoryBase<Evidence, UUID> {

    /** The evidence of a plan by step, the oldest first. */
    Map<UUID, List<Evidence>> ofPlan(UUID planId) {
        return list("planId = ?1 order by datedOn, id", planId).stream()
                .collect(Collectors.groupingBy(evidence -> evidence.stepId));
    }

    long ofStep(UUID stepId) {
        return count("stepId", stepId);
    }

    void remove(UUID stepId, UUID id) {
        if (delete("id = ?1 and stepId = ?2", id, stepId) == 0) {
            throw new NotFound();
        }
    }
}
