package de.zusage.kit.app;

import de.zusage.kit.inbox.EventListener;
import de.zusage.kit.inbox.Inbox;
import de.zusage.kit.inbox.IncomingEvent;
import de.zusage.kit.web.RuleViolation;
import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of notes and writes one row for each time. */
@ApplicationScoped
public class NoteListener implements EventListener {

    /** Streams whose events are refused until they are removed from here. */
    public static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    /** What happens to a stream between the effect of an event and its commit, once. */
    public static final Map<String, Runnable> BEFORE_COMMIT = new ConcurrentHashMap<>();

    /** The trace in which the first event of a stream was handled. */
    public static final Map<String, String> TRACES = new ConcurrentHashMap<>();

    /** Streams that are over for good. */
    public static final Set<String> OVER = ConcurrentHashMap.newKeySet();

    /** Streams whose end leaves what is known of them. */
    public static final Set<String> LEFT = ConcurrentHashMap.newKeySet();

    /** Streams whose end was told again, as often as it was. */
    public static final Map<String, Integer> TOLD_AGAIN = new ConcurrentHashMap<>();

    private final Inbox inbox;
    private final DataSource dataSource;

    NoteListener(Inbox inbox, DataSource dataSource) {
        this.inbox = inbox;
        this.dataSource = dataSource;
    }

    /** The payload, as far as it is read here. */
    record Mentioned(String by) {}

    @Override
    public String topic() {
        return "zusage.plan";
    }

    @Override
    public Map<String, Consumer<IncomingEvent>> handlers() {
        return Map.of("note.mentioned.v1", this::mentioned, "note.ended.v1", this::ended);
    }

    @Override
    public boolean ends(IncomingEvent event) {
        return event.type().equals("note.ended.v1");
    }

    @Override
    public boolean over(String stream) {
        return OVER.contains(stream);
    }

    @Override
    public void toldAgain(IncomingEvent event) {
        TOLD_AGAIN.merge(event.stream(), 1, Integer::sum);
    }

    /** Leaves nothing of the stream but what was mentioned. */
    private void ended(IncomingEvent event) {
        mentioned(event);
        if (LEFT.contains(event.stream())) {
            return;
        }
        for (String table : new String[] {"inbox_parked", "inbox_stream"}) {
            try (var connection = dataSource.getConnection();
                    var delete = connection.prepareStatement("delete from " + table + " where stream = ?")) {
                delete.setString(1, event.stream());
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        OVER.add(event.stream());
    }

    @Incoming("plan")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(this, record);
    }

    private void mentioned(IncomingEvent event) {
        event.as(Mentioned.class);
        TRACES.put(event.stream(), Span.current().getSpanContext().getTraceId());
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into mention (id, authority, office, stream, sequence) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID()); // a second effect must show, not meet the key of the first
            insert.setString(2, event.tenant().authority());
            insert.setString(3, event.tenant().office());
            insert.setString(4, event.stream());
            insert.setLong(5, event.sequence());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Runnable before = BEFORE_COMMIT.remove(event.stream());
        if (before != null) {
            before.run();
        }
        if (REFUSED.contains(event.stream())) {
            throw new RuleViolation("mention-refused", "Not now.");
        }
    }
}
