package de.zusage.kit.inbox;

import de.zusage.kit.inbox.OperationsApi.ParkedStream;
import de.zusage.kit.inbox.StreamState.Flow;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What an operator does with streams that do not flow: look, try again, or give up one event. */
@ApplicationScoped
class ParkedStreams {

    private static final Logger LOG = Logger.getLogger(ParkedStreams.class);

    private static final String STOPPED = """
            select s.id, s.consumer, s.source, s.stream, s.state, s.last_sequence, s.reason, s.changed_at,
                   (select count(*) from inbox_parked p
                    where p.consumer = s.consumer and p.source = s.source and p.stream = s.stream)
            from inbox_stream s where s.state <> 'FLOWING' and\
            """;

    private final DataSource dataSource;
    private final StreamWorker worker;
    private final InboxStore store;
    private final ParkedRecords parked;
    private final Listeners listeners;

    ParkedStreams(
            DataSource dataSource, StreamWorker worker, InboxStore store, ParkedRecords parked, Listeners listeners) {
        this.dataSource = dataSource;
        this.worker = worker;
        this.store = store;
        this.parked = parked;
        this.listeners = listeners;
    }

    /** Streams that stand still, the longest first. */
    List<ParkedStream> list(Instant after, UUID afterId, int limit) {
        return worker.transaction(() -> {
            try (var connection = dataSource.getConnection();
                    var query = connection.prepareStatement(
                            STOPPED + " (s.changed_at, s.id) > (?, ?) order by s.changed_at, s.id limit ?")) {
                query.setObject(1, OffsetDateTime.ofInstant(after, ZoneOffset.UTC));
                query.setObject(2, afterId);
                query.setInt(3, limit);
                return streams(query);
            }
        });
    }

    /** Handles the waiting events again, in order; the answer is null when the stream flows. */
    Optional<ParkedStream> retry(UUID id) {
        ParkedStream stream = find(id).orElseThrow(NotFound::new);
        LOG.infof("an operator retries stream %s", stream.stream());
        return goOn(stream, false);
    }

    /** Gives up the event (or the missing events) at which the stream stands, and goes on behind it. */
    Optional<ParkedStream> discard(UUID id) {
        ParkedStream stream = find(id).orElseThrow(NotFound::new);
        LOG.infof("an operator discards what stops stream %s at %d", stream.stream(), stream.lastSequence() + 1);
        return goOn(stream, true);
    }

    /** Streams that need no operator to go on, those that stand longest first, at most so many: how many of them go on. */
    int retryWaiting(int most) {
        List<ParkedStream> waiting = worker.transaction(() -> {
            try (var connection = dataSource.getConnection();
                    var query = connection.prepareStatement(STOPPED
                            + " s.state = 'PARKED' and (starts_with(s.reason, ?) or s.reason = ?)"
                            + " order by s.changed_at, s.id limit ?")) {
                query.setString(1, Reason.WITHOUT_KEY);
                query.setString(2, Reason.STILL_TOLD);
                query.setInt(3, most);
                return streams(query);
            }
        });
        return (int) waiting.stream()
                .filter(stream -> listeners.find(stream.consumer()).isPresent())
                .filter(stream -> goOn(stream, false)
                        .filter(again -> again.lastSequence() == stream.lastSequence())
                        .isEmpty())
                .count();
    }

    private Optional<ParkedStream> goOn(ParkedStream stream, boolean discard) {
        EventListener listener = listeners.find(stream.consumer()).orElseThrow(NotFound::new);
        StreamKey key = new StreamKey(stream.consumer(), stream.source(), stream.stream());
        worker.transaction(() -> {
            StreamState state = store.lock(key);
            OptionalLong first = parked.prune(key, state.last());
            // A second operator who saw the same head must not discard the one behind it.
            if (discard && first.isPresent() && state.last() == stream.lastSequence()) {
                boolean gap = !listener.compacted() && first.getAsLong() > state.last() + 1;
                store.advance(state, gap ? first.getAsLong() - 1 : first.getAsLong());
            }
            store.turn(state.id(), Flow.WAITING, null);
            return true;
        });
        worker.drain(listener, key);
        return find(stream.id());
    }

    private Optional<ParkedStream> find(UUID id) {
        return worker.transaction(() -> {
            try (var connection = dataSource.getConnection();
                    var query = connection.prepareStatement(STOPPED + " s.id = ?")) {
                query.setObject(1, id);
                return streams(query).stream().findFirst();
            }
        });
    }

    private static List<ParkedStream> streams(PreparedStatement query) throws SQLException {
        List<ParkedStream> streams = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                streams.add(new ParkedStream(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getLong(9)));
            }
        }
        return streams;
    }
}
