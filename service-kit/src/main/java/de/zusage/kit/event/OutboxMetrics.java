package de.zusage.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** What an alarm on the outbox watches: how many events wait, and for how long the oldest has. */
@ApplicationScoped
class OutboxMetrics {

    private static final Logger LOG = Logger.getLogger(OutboxMetrics.class);

    private final javax.sql.DataSource dataSource;
    private final MeterRegistry registry;
    private volatile double backlog = Double.NaN;
    private volatile double age = Double.NaN;

    OutboxMetrics(@DataSource("job") javax.sql.DataSource dataSource, MeterRegistry registry) {
        this.dataSource = dataSource;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        registry.gauge("zusage.outbox.backlog.events", this, metrics -> metrics.backlog);
        registry.gauge("zusage.outbox.oldest.seconds", this, metrics -> metrics.age);
    }

    @Scheduled(every = "${zusage.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from outbox),
                          coalesce((select extract(epoch from clock_timestamp() - e."timestamp")
                                    from outbox o join event_log e on e.id = o.event_id
                                    order by o.position limit 1), 0)
                        """)) {
            row.next();
            backlog = row.getDouble(1);
            age = row.getDouble(2);
        } catch (SQLException e) {
            LOG.warnf("the outbox cannot be counted: %s", e.getSQLState());
            backlog = Double.NaN;
            age = Double.NaN;
        }
    }
}
