package de.zusage.kit.observe;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets what protects against repetition once nothing can be repeated any more, and what was told long ago: topics are
 * kept 58 days at most, and whoever needs older events is given the present state.
 */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private static final Duration REQUESTS = Duration.ofDays(2);
    private static final Duration EVENTS = Duration.ofDays(60);

    /** What waits for its topic stays, and nothing is swept while much waits: each row is looked for among it. */
    private static final String TOLD = """
            delete from event_log where "timestamp" < ?
              and not exists (select 1 from outbox where event_id = event_log.id)
              and (select count(*) from (select 1 from outbox limit 1001) waiting) <= 1000
            """;

    private final javax.sql.DataSource dataSource;
    private final Duration eventLogKept;
    private final Clock clock;

    Housekeeping(
            @DataSource("job") javax.sql.DataSource dataSource,
            @ConfigProperty(name = "zusage.event-log.kept", defaultValue = "P730D") Duration eventLogKept,
            Clock clock) {
        this.eventLogKept = eventLogKept;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int keys = delete("delete from idempotency_key where created_at < ?", REQUESTS);
            int events = delete("delete from inbox where received_at < ?", EVENTS);
            int told = delete(TOLD, eventLogKept);
            LOG.debugf("%d keys, %d inbox entries and %d events have served their time", keys, events, told);
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
