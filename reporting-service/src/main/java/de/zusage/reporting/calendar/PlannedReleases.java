package de.zusage.reporting.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** All plans, the withdrawn ones among them. */
@ApplicationScoped
class PlannedReleases implements PanacheRepositoryBase<PlannedRelease, UUID> {

    List<PlannedRelease> inOrder() {
        return listAll(Sort.ascending("plannedFor", "asOf", "id"));
    }

    boolean isPlanned(LocalDate asOf) {
        return count("asOf = ?1 and not withdrawn", asOf) > 0;
    }
}
