package de.zusage.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When each consumer last finished a record, whatever became of it, and since when records wait for one that finishes none.
 * Of this replica.
 */
@ApplicationScoped
class Progress {

    private final Clock clock;
    private final Instant start;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    Progress(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    void made(String consumer) {
        last.put(consumer, clock.instant());
    }

    Duration since(String consumer) {
        return Duration.between(last.getOrDefault(consumer, start), clock.instant());
    }

    /**
     * For how long records have waited and none was finished. What comes after a calm has not waited through the calm, and
     * what is finished may be told to Kafka some seconds later: neither is a standstill.
     *
     * @param records that wait now; absent while nobody knows, which may be any number
     */
    Duration stalled(String consumer, @Nullable Long records) {
        if (records != null && records == 0) {
            waiting.remove(consumer);
            return Duration.ZERO;
        }
        Instant now = clock.instant();
        Instant first = waiting.computeIfAbsent(consumer, none -> now);
        Instant made = last.getOrDefault(consumer, start);
        return Duration.between(made.isAfter(first) ? made : first, now);
    }
}
