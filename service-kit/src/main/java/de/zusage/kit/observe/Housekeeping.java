package de.zusage.kit.observe;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets what protects against repetition once nothing can be repeated any more: topics are kept 30 days. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private static final Duration REQUESTS = Duration.ofDays(2);
    private static final Duration EVENTS = Duration.ofDays(60);

    private final javax.sql.DataSource dataSource;
    private final Clock clock;

    Housekeeping(@DataSource("job") javax.sql.DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int keys = delete("delete from idempotency_key where created_at < ?", REQUESTS);
            int events = delete("delete from inbox where received_at < ?", EVENTS);
            LOG.debugf("%d idempotency keys and %d inbox entries have served their time", keys, events);
        } catch (SQLException e) {
            LOG.warnf("housekeeping is put off: %s", e.getSQLState());
        }
    }

    private int delete(String sql, Duration kept) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant().minus(kept), ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }
}
