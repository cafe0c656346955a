package de.zusage.agreement.agreement;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds over all offices the offers whose time is over, and closes each under its own office. */
@ApplicationScoped
class ExpiryJob {
    private static final Logger LOG = Logger.getLogger(ExpiryJob.class);
    private static final String OVERDUE = """
            select authority, office, agreement_id, number from agreement_version
            where state in ('OFFERED', 'PARTLY_SIGNED') and respond_by < ? order by respond_by limit 500""";

    private final AgroalDataSource jobs;
    private final Tenancy tenancy;
    private final LifeService life;
    private final Clock clock;

    ExpiryJob(@DataSource("job") AgroalDataSource jobs, Tenancy tenancy, LifeService life, Clock clock) {
        this.jobs = jobs;
        this.tenancy = tenancy;
        this.life = life;
        this.clock = clock;
    }

    /** An offer with its office. */
    private record Overdue(Tenant tenant, UUID agreement, int version) {}

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws SQLException {
        for (Overdue offer : overdue()) {
            try {
                tenancy.run(offer.tenant(), () -> life.expire(offer.agreement(), offer.version()));
            } catch (RuntimeException e) {
                // One offer must not keep the others waiting; the next run tries it again.
                LOG.warnf(e, "agreement %s could not be expired", offer.agreement());
            }
        }
    }

    private List<Overdue> overdue() throws SQLException {
        List<Overdue> found = new ArrayList<>();
        try (Connection connection = jobs.getConnection();
                PreparedStatement query = connection.prepareStatement(OVERDUE)) {
            query.setObject(1, LocalDate.now(clock));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Overdue(
                            new Tenant(rows.getString(1), rows.getString(2)),
                            rows.getObject(3, UUID.class),
                            rows.getInt(4)));
                }
            }
        }
        return found;
    }
}
