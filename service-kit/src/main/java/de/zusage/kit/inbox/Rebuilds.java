package de.zusage.kit.inbox;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.Refused;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Derives one stream's rows anew from its topic: in one transaction, under the lock that the inbox takes for it, up to
 * where the inbox stands. Whatever comes later goes the ordinary way.
 */
@ApplicationScoped
public class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final Listeners listeners;
    private final TopicHistory topics;
    private final InboxStore store;
    private final EventLog log;
    private final Tenancy tenancy;

    Rebuilds(Listeners listeners, TopicHistory topics, InboxStore store, EventLog log, Tenancy tenancy) {
        this.listeners = listeners;
        this.topics = topics;
        this.store = store;
        this.log = log;
        this.tenancy = tenancy;
    }

    /**
     * Answers how many events were applied again. Refused where the topic no longer holds all of them: half a history
     * would make a wrong state. Of a stream that is over for good is said what is said of one that there never was (404).
     */
    public int rebuild(String consumer, String stream) {
        EventListener listener = listeners.find(consumer).orElseThrow(this::unknownConsumer);
        SortedMap<Long, IncomingEvent> told = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : topics.of(listener.topic(), stream)) {
            IncomingEvent event = CloudEventReader.read(RawRecord.of(record));
            told.putIfAbsent(event.sequence(), event);
        }
        if (told.isEmpty()) {
            throw unknownStream();
        }
        IncomingEvent first = told.values().iterator().next();
        return tenancy.call(first.tenant(), () -> apply(listener, StreamKey.of(listener, first), told));
    }

    private Refused unknownConsumer() {
        return new Refused(
                404,
                "unknown-consumer",
                "The consumers of this service are "
                        + listeners.all().stream()
                                .map(EventListener::consumer)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static Refused unknownStream() {
        return new Refused(
                404,
                "unknown-stream",
                "The topic of this consumer holds nothing of the stream, or the stream is over for good.");
    }

    private int apply(EventListener listener, StreamKey key, SortedMap<Long, IncomingEvent> told) {
        try {
            if (listener.over(key.stream())) {
                throw unknownStream();
            }
            StreamState state = store.lock(key);
            SortedMap<Long, IncomingEvent> due = told.headMap(state.last() + 1);
            if (due.size() != state.last()) {
                throw new RuleViolation(
                        "history-incomplete",
                        "Of " + state.last() + " events the topic holds " + due.size()
                                + "; the owner has to tell it anew.");
            }
            List<IncomingEvent> applied = store.applied(listener.consumer(), List.copyOf(due.values()));
            log.silently(() -> {
                listener.rebuild(key.stream(), applied);
                return true;
            });
            LOG.infof("stream %s was rebuilt from %d events", key.stream(), applied.size());
            return applied.size();
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox cannot reach its tables", e);
        }
    }
}
