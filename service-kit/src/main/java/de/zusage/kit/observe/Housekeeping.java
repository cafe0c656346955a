package de.zusage.kit.observe;

import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Forgets what protects against repetition once nothing can be repeated any more: topics are kept 30 days. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final javax.sql.DataSource dataSource;

    Housekeeping(@DataSource("job") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int keys = delete("delete from idempotency_key where created_at < now() - interval '2 days'");
            int events = delete("delete from inbox where received_at < now() - interval '60 days'");
            LOG.debugf("%d idempotency keys and %d inbox entries have served their time", keys, events);
        } catch (SQLException e) {
            LOG.warnf("housekeeping is put off: %s", e.getSQLState());
        }
    }

    private int delete(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
