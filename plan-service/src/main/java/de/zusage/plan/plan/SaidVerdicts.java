package de.zusage.plan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients said of the office's steps. */
@ApplicationScoped
class SaidVerdicts implements PanacheRepositoryBase<SaidVerdict, UUID> {

    /** Every word by step, the oldest first. */
    Map<UUID, List<SaidVerdict>> ofPlan(UUID planId) {
        return list("planId = ?1 order by recordedOn, id", planId).stream()
                .collect(Collectors.groupingBy(said -> said.stepId));
    }
}
