package de.zusage.kit.inbox;

import de.zusage.kit.inbox.OperationsApi.ConsumerState;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Puts together what is known of each consumer right now. */
@ApplicationScoped
class InboxStates {
    private static final Logger LOG = Logger.getLogger(InboxStates.class);

    private final javax.sql.DataSource job;
    private final Listeners listeners;
    private final Progress progress;
    private final InboxLag lag;

    InboxStates(@DataSource("job") javax.sql.DataSource job, Listeners listeners, Progress progress, InboxLag lag) {
        this.job = job;
        this.listeners = listeners;
        this.progress = progress;
        this.lag = lag;
    }

    List<ConsumerState> now() {
        Map<String, Long> waiting = waiting();
        Map<String, Long> parked = streams("PARKED");
        Map<String, Long> gaps = streams("WAITING");
        return listeners.all().stream()
                .map(listener -> new ConsumerState(
                        listener.consumer(),
                        listener.topic(),
                        waiting.get(listener.topic()),
                        progress.since(listener.consumer()).toSeconds(),
                        parked.getOrDefault(listener.consumer(), 0L),
                        gaps.getOrDefault(listener.consumer(), 0L)))
                .sorted((one, other) -> one.consumer().compareTo(other.consumer()))
                .toList();
    }

    /** Waiting records by topic; nothing while Kafka does not answer. */
    Map<String, Long> waiting() {
        if (listeners.all().isEmpty()) {
            return Map.of();
        }
        try {
            return lag.of(listeners.all().stream().map(EventListener::topic).collect(Collectors.toSet()));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf("the lag of the inbox is unknown: %s", Reason.of(e));
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }

    private Map<String, Long> streams(String state) {
        try (var connection = job.getConnection();
                var query = connection.prepareStatement(
                        "select consumer, count(*) from inbox_stream where state = ? group by consumer")) {
            query.setString(1, state);
            Map<String, Long> all = new HashMap<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    all.put(row.getString(1), row.getLong(2));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot be counted", e);
        }
    }
}
