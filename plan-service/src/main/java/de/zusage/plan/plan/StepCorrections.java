package de.zusage.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The corrected outcomes of the office's steps. */
@ApplicationScoped
class StepCorrections implements PanacheRepositoryBase<StepCorrection, UUID> {

    /** The corrections of a plan by step, the oldest first. */
    Map<UUID, List<StepCorrection>> ofPlan(UUID planId) {
        return list("planId = ?1 order by correctedOn, id", planId).stream()
                .collect(Collectors.groupingBy(correction -> correction.stepId));
    }
}
