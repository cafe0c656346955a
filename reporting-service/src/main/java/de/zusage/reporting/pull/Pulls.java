package de.zusage.reporting.pull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All pulls. */
@ApplicationScoped
class Pulls implements PanacheRepositoryBase<Pull, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("pulledAt", "id");

    /** Those of a release or of a question, as {@code of} names the column. */
    List<Pull> newest(String of, UUID id, int limit) {
        return find(of + " = ?1", NEWEST_FIRST, id).range(0, limit - 1).list();
    }

    List<Pull> before(String of, UUID id, Instant time, UUID last, int limit) {
        return find(of + " = ?1 and (pulledAt < ?2 or pulledAt = ?2 and id < ?3)", NEWEST_FIRST, id, time, last)
                .range(0, limit - 1)
                .list();
    }
}
