package de.zusage.reporting.release;

import de.zusage.reporting.release.PreparationApi.Utility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Of each of them, in one question. */
    Map<UUID, Utility> of(Collection<UUID> releases) {
        Map<UUID, Utility> all = new HashMap<>();
        releases.forEach(release -> all.put(release, utility(0, 0, 0, 0)));
        List<?> rows = database.createNativeQuery("""
                        select release_id,
                          count(*) filter (where authority is null and state = 'SUPPRESSED'),
                          count(*) filter (where authority is null and (state = 'SUPPRESSED' or value <> 0)),
                          count(*) filter (where authority is not null and state = 'SUPPRESSED'),
                          count(*) filter (where authority is not null and (state = 'SUPPRESSED' or value <> 0))
                        from released_cell where release_id = any (?1) group by release_id""")
                .setParameter(1, releases.toArray(UUID[]::new))
                .getResultList();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            all.put((UUID) row[0], utility(count(row[1]), count(row[2]), count(row[3]), count(row[4])));
        }
        return all;
    }

    private static long count(Object cells) {
        return ((Number) cells).longValue();
    }

    private static Utility utility(long hidden, long all, long authoritiesHidden, long authoritiesAll) {
        return new Utility(share(hidden, all), share(authoritiesHidden, authoritiesAll));
    }

    /** Of fewer cells a per cent would tell their number. */
    private static @Nullable Integer share(long hidden, long all) {
        return all < PER_CENT ? null : Math.toIntExact(Math.round((double) PER_CENT * hidden / all));
    }
}
