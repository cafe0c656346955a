package de.zusage.kit.crypto;

import static java.util.Objects.requireNonNull;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the keys of persons with the newest version of their owner's key, in every office, a few in each transaction: whenever it
 * is interrupted it goes on with those that are left. What is sealed with them is not touched, nor what another owner's key wraps.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BATCH = 500;

    private final javax.sql.DataSource jobs;
    private final Tenancy tenancy;
    private final PersonKeys persons;
    private final KeyService keys;
    private volatile double outdated = Double.NaN;
    private volatile double withheld = Double.NaN;

    KeyRotation(@DataSource("job") javax.sql.DataSource jobs, Tenancy tenancy, PersonKeys persons, KeyService keys) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.persons = persons;
        this.keys = keys;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.keys.outdated", this, rotation -> rotation.outdated);
        registry.gauge("zusage.keys.withheld.owners", this, rotation -> rotation.withheld);
    }

    /** So many keys of persons of an office that one version of an owner's key wraps. */
    private record Share(
            Tenant tenant, String owner, @Nullable String version, long persons) {}

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        List<Share> shares = shares();
        Map<String, String> versions = versions(shares);
        behind(shares, versions).stream()
                .map(share -> new Share(share.tenant, share.owner, null, 0))
                .distinct()
                .forEach(share -> rewrap(share.tenant, share.owner, requireNonNull(versions.get(share.owner))));
        outdated = outdated();
        withheld = shares.stream().map(Share::owner).distinct().count() - versions.size();
    }

    private void rewrap(Tenant tenant, String owner, String version) {
        try {
            int wrapped;
            do {
                wrapped = tenancy.call(tenant, () -> persons.rewrap(owner, version, BATCH));
            } while (wrapped == BATCH);
        } catch (KeyUnavailable e) {
            LOG.warnf("the keys of office %s stay as they are for now: %s", tenant.office(), e.getMessage());
        } catch (RuntimeException e) {
            // One office must not keep the others waiting; the next run tries it again.
            LOG.warnf(e, "the keys of office %s could not all be wrapped again", tenant.office());
        }
    }

    /** How many keys an older version is still needed for; those of owners who withhold theirs are not known. */
    long outdated() throws SQLException {
        List<Share> shares = shares();
        return behind(shares, versions(shares)).stream()
                .mapToLong(Share::persons)
                .sum();
    }

    private static List<Share> behind(List<Share> shares, Map<String, String> versions) {
        return shares.stream()
                .filter(share -> versions.containsKey(share.owner))
                .filter(share -> !Objects.equals(versions.get(share.owner), share.version))
                .toList();
    }

    /** The newest versions of the owners whose keys are to be had. */
    private Map<String, String> versions(List<Share> shares) {
        Map<String, String> versions = new HashMap<>();
        shares.stream().map(Share::owner).distinct().forEach(owner -> {
            try {
                versions.put(owner, keys.version(owner));
            } catch (KeyUnavailable e) {
                LOG.warnf("a rotation waits: %s", e.getMessage());
            }
        });
        return versions;
    }

    private List<Share> shares() throws SQLException {
        List<Share> found = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var query = connection.prepareStatement("select authority, office, owner, key_version, count(*)"
                        + " from person_key group by 1, 2, 3, 4");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Share(
                        new Tenant(rows.getString(1), rows.getString(2)),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getLong(5)));
            }
        }
        return found;
    }
}
