package de.zusage.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Appends events in the transaction of the change they report; the relay carries them to Kafka afterwards. */
@ApplicationScoped
public class EventLog {

    /** One statement, so that the pointer's position is drawn under the lock of the stream's counter. */
    private static final String APPEND = """
            with counter as (
              insert into stream_counter as c (aggregatetype, aggregateid, last_sequence) values (?, ?, 1)
              on conflict (aggregatetype, aggregateid) do update set last_sequence = c.last_sequence + 1
              returning aggregatetype, aggregateid, last_sequence),
            logged as (
              insert into event_log (id, aggregatetype, aggregateid, sequence, type, payload, "timestamp",
                authority, office, actor, traceparent)
              select ?, aggregatetype, aggregateid, last_sequence, ?, ?, ?, ?, ?, ?, ? from counter
              returning id)
            insert into outbox (event_id) select id from logged
            """;

    private final ThreadLocal<Boolean> silent = ThreadLocal.withInitial(() -> false);
    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final WakeUp wakeUp;

    EventLog(DataSource dataSource, Tenancy tenancy, Ids ids, Clock clock, WakeUp wakeUp) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.wakeUp = wakeUp;
    }

    /** Does work that tells nothing: what it appends was told when it happened first. */
    public <T extends @Nullable Object> T silently(Supplier<T> work) {
        boolean before = silent.get();
        silent.set(true);
        try {
            return work.get();
        } finally {
            silent.set(before);
        }
    }

    /** Records the event as the next of its stream, in the caller's transaction, and returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(EventStream stream, OutgoingEvent event) {
        return append(stream, event, ids.next(), new Origin(office(), tenancy.actor(), traceparent()));
    }

    /**
     * The same for readers outside, who must not join what different ones of them are told: the envelope names the authority
     * alone, and neither office nor role nor trace; the id says nothing of its neighbours.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID appendOutward(EventStream stream, OutgoingEvent event) {
        return append(stream, event, ids.unordered(), new Origin(null, "system", null));
    }

    /**
     * The same for what is counted under a pseudonym: its office counts, but neither role nor trace nor the order of ids
     * leads back to what was told of the same thing under its own name. The log keeps the moment; its topic gets the month.
     *
     * @param stream whose id says that it is a pseudonym's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID appendPseudonymous(EventStream stream, OutgoingEvent event) {
        if (!stream.pseudonymous()) {
            throw new IllegalArgumentException("the stream of a pseudonym is named fact:<pseudonym>");
        }
        return append(stream, event, ids.unordered(), new Origin(office(), "system", null));
    }

    /** What the envelope says of where an event comes from, beside the authority. */
    private record Origin(
            @Nullable String office, String actor, @Nullable String traceparent) {}

    private UUID append(EventStream stream, OutgoingEvent event, UUID id, Origin origin) {
        if (silent.get()) {
            return id;
        }
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, stream.topic());
            insert.setString(2, stream.id());
            insert.setObject(3, id);
            insert.setString(4, event.type());
            insert.setString(5, EventJson.mapper().writeValueAsString(event));
            insert.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(7, tenancy.authority().orElse(null));
            insert.setString(8, origin.office());
            insert.setString(9, origin.actor());
            insert.setString(10, origin.traceparent());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot append an event of type " + event.type(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event of type " + event.type() + " does not serialise", e);
        }
        wakeUp.afterCommit();
        return id;
    }

    private @Nullable String office() {
        return tenancy.current().map(Tenant::office).orElse(null);
    }

    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
