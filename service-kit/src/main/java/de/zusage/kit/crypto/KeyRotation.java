package de.zusage.kit.crypto;

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
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Wraps the keys of persons with the newest version, in every office, a few in each transaction: whenever it is
 * interrupted it goes on with those that are left. What is sealed with them is not touched.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BATCH = 500;
    private static final String OUTDATED = " from person_key where key_version is distinct from ?";

    private final javax.sql.DataSource jobs;
    private final Tenancy tenancy;
    private final PersonKeys persons;
    private final KeyService keys;
    private volatile double outdated = Double.NaN;

    KeyRotation(@DataSource("job") javax.sql.DataSource jobs, Tenancy tenancy, PersonKeys persons, KeyService keys) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.persons = persons;
        this.keys = keys;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.keys.outdated", this, rotation -> rotation.outdated);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        for (Tenant tenant : behind()) {
            try {
                int wrapped;
                do {
                    wrapped = tenancy.call(tenant, () -> persons.rewrap(BATCH));
                } while (wrapped == BATCH);
            } catch (RuntimeException e) {
                // One office must not keep the others waiting; the next run tries it again.
                LOG.warnf(e, "the keys of office %s could not all be wrapped again", tenant.office());
            }
        }
        outdated = outdated();
    }

    /** How many keys an older version is still needed for. */
    long outdated() throws SQLException {
        try (var connection = jobs.getConnection();
                var query = connection.prepareStatement("select count(*)" + OUTDATED)) {
            query.setString(1, keys.version());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<Tenant> behind() throws SQLException {
        List<Tenant> found = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var query = connection.prepareStatement("select distinct authority, office" + OUTDATED)) {
            query.setString(1, keys.version());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Tenant(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found;
    }
}
