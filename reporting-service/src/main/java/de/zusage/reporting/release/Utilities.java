package de.zusage.reporting.release;

import de.zusage.reporting.release.PreparationApi.Utility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How useful releases are: counted in what they publish, so nothing of what they hide. */
@ApplicationScoped
class Utilities {
    private static final int PER_CENT = 100;
    private final EntityManager database;

    Utilities(EntityManager database) {
        this.database = database;
    }

    Utility of(UUID release) {
        Object[] row = (Object[])
                database.createNativeQuery("""
                        select count(*) filter (where authority is null and state = 'SUPPRESSED'),
                          count(*) filter (where authority is null and (state = 'SUPPRESSED' or value <> 0)),
                          count(*) filter (where authority is not null and state = 'SUPPRESSED'),
                          count(*) filter (where authority is not null and (state = 'SUPPRESSED' or value <> 0))
                        from released_cell where release_id = ?1""").setParameter(1, release).getSingleResult();
        List<Long> counts =
                List.of(row).stream().map(each -> ((Number) each).longValue()).toList();
        return new Utility(share(counts.get(0), counts.get(1)), share(counts.get(2), counts.get(3)));
    }

    /** Of fewer cells a per cent would tell their number. */
    private static @Nullable Integer share(long hidden, long all) {
        return all < PER_CENT ? null : Math.toIntExact(Math.round((double) PER_CENT * hidden / all));
    }
}
