package de.zusage.kit.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Carries pending events to Kafka while it holds the lease: in waves of one event per stream, so that no event of a
 * stream leaves before the one ahead of it is acknowledged and marked. A failure stops its stream only, a topic that is not
 * there the streams that go to it.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Outbox outbox;
    private final RelayLease lease;
    private final EventSender sender;
    private final RelayConfig config;
    private final Idle idle;
    private final Stopped stopped = new Stopped();
    private final Stopped missing = new Stopped();
    private volatile boolean stopping;

    Relay(Outbox outbox, RelayLease lease, EventSender sender, RelayConfig config, Idle idle) {
        this.outbox = outbox;
        this.lease = lease;
        this.sender = sender;
        this.config = config;
        this.idle = idle;
    }

    /** Waits for work, at most that long. */
    interface Idle {
        void await(Duration atMost) throws InterruptedException;
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                OptionalLong fence = lease.acquire();
                if (fence.isPresent()) {
                    hold(fence.getAsLong());
                } else {
                    sender.prepare(); // a take-over should not wait for classes and connections
                    Thread.sleep(config.standBy().toMillis());
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(e, "the relay starts over");
                pause();
            } catch (InterruptedException e) {
                break;
            }
        }
        sender.close();
    }

    void stop() {
        stopping = true;
    }

    private void hold(long fence) throws SQLException, InterruptedException {
        LOG.infof("relaying events with fencing number %d", fence);
        Heartbeat heartbeat = Heartbeat.start(lease, fence, config);
        try {
            while (!stopping && heartbeat.alive()) {
                if (!round(fence, heartbeat)) {
                    idle.await(config.poll());
                }
            }
        } finally {
            heartbeat.stop();
            lease.release(fence);
        }
    }

    /** Sends what is pending; false when nothing could be sent. */
    private boolean round(long fence, Heartbeat heartbeat) throws SQLException {
        Map<String, Deque<RecordedEvent>> streams = new LinkedHashMap<>();
        for (RecordedEvent event : outbox.pending(stopped.now(), missing.now(), config.batch())) {
            streams.computeIfAbsent(event.stream().id(), id -> new ArrayDeque<>())
                    .add(event);
        }
        boolean progress = false;
        while (!streams.isEmpty() && !stopping && heartbeat.alive()) {
            List<RecordedEvent> wave = new ArrayList<>();
            streams.values().forEach(queue -> wave.add(queue.removeFirst()));
            EventSender.Result result = sender.send(wave);
            if (!result.sent().isEmpty() && !outbox.mark(positions(result.sent()), fence)) {
                LOG.warnf("another relay holds the lease; fencing number %d is void", fence);
                heartbeat.stop();
                return false;
            }
            result.sent().forEach(event -> {
                stopped.clear(event.stream().id());
                missing.clear(event.stream().topic());
            });
            progress |= !result.sent().isEmpty();
            if (!result.failed().isEmpty()) {
                report(result);
                if (result.away()) {
                    return progress;
                }
            }
            Set<String> notThere = result.missingTopics();
            notThere.forEach(missing::add);
            result.failed().keySet().forEach(event -> {
                streams.remove(event.stream().id());
                if (!notThere.contains(event.stream().topic())) {
                    stopped.add(event.stream().id());
                }
            });
            streams.values()
                    .removeIf(queue -> !queue.isEmpty()
                            && notThere.contains(queue.getFirst().stream().topic()));
            streams.values().removeIf(Deque::isEmpty);
        }
        return progress;
    }

    private static void report(EventSender.Result result) {
        result.failed().entrySet().stream()
                .findFirst()
                .ifPresent(first -> LOG.warnf(
                        "%d of %d events could not be sent; the first, %s to %s: %s",
                        result.failed().size(),
                        result.failed().size() + result.sent().size(),
                        first.getKey().stream().id(),
                        first.getKey().stream().topic(),
                        first.getValue().getClass().getSimpleName()));
    }

    private static List<Long> positions(List<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::position).toList();
    }

    private void pause() {
        try {
            Thread.sleep(config.poll().toMillis());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
