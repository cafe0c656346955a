package de.zusage.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each consumer last finished a record, whatever became of it. */
@ApplicationScoped
class Progress {

    private final Clock clock;
    private final Instant start;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();

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
}
