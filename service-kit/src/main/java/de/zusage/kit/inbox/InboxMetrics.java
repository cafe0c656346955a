package de.zusage.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What an alarm on the inbox watches; a value that cannot be read right now is NaN, never an old one. */
@ApplicationScoped
class InboxMetrics {

    private static final Logger LOG = Logger.getLogger(InboxMetrics.class);

    private final javax.sql.DataSource dataSource;
    private final MeterRegistry registry;
    private final Listeners listeners;
    private final Progress progress;
    private final InboxStates states;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    InboxMetrics(
            @DataSource("job") javax.sql.DataSource dataSource,
            MeterRegistry registry,
            Listeners listeners,
            Progress progress,
            InboxStates states) {
        this.dataSource = dataSource;
        this.registry = registry;
        this.listeners = listeners;
        this.progress = progress;
        this.states = states;
    }

    @Scheduled(every = "${zusage.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        set("zusage.inbox.parked.streams", "", count("inbox_stream where state = 'PARKED'"));
        set("zusage.inbox.waiting.streams", "", count("inbox_stream where state = 'WAITING'"));
        set("zusage.inbox.strays", "", count("inbox_parked where stream is null"));
        Map<String, Long> waiting = states.waiting();
        for (EventListener listener : listeners.all()) {
            String consumer = listener.consumer();
            Long records = waiting.get(listener.topic());
            set("zusage.inbox.lag.records", consumer, records == null ? Double.NaN : records);
            set("zusage.inbox.idle.seconds", consumer, progress.since(consumer).toSeconds());
            set(
                    "zusage.inbox.stalled.seconds",
                    consumer,
                    progress.stalled(consumer, records).toSeconds());
        }
    }

    private double count(String fromAndWhere) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + fromAndWhere)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException e) {
            LOG.warnf("the inbox cannot be counted: %s", e.getSQLState());
            return Double.NaN;
        }
    }

    private void set(String name, String consumer, double value) {
        String key = name + consumer;
        if (values.put(key, value) == null) {
            String[] tags = consumer.isEmpty() ? new String[0] : new String[] {"consumer", consumer};
            registry.gauge(
                    name,
                    io.micrometer.core.instrument.Tags.of(tags),
                    values,
                    all -> all.getOrDefault(key, Double.NaN));
        }
    }
}
