package de.zusage.kit.inbox;

import de.zusage.kit.inbox.StreamState.Flow;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Watermarks and deduplication, always inside the caller's transaction. */
@ApplicationScoped
class InboxStore {

    private final DataSource dataSource;

    InboxStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Locks the row of the stream until the transaction ends; makes it where it is new. */
    StreamState lock(StreamKey key) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Optional<StreamState> present = select(connection, key);
            if (present.isPresent()) {
                return present.get();
            }
            try (var insert = connection.prepareStatement(
                    "insert into inbox_stream (consumer, source, stream) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, key.consumer());
                insert.setString(2, key.source());
                insert.setString(3, key.stream());
                insert.executeUpdate();
            }
            return select(connection, key).orElseThrow();
        }
    }

    private static Optional<StreamState> select(Connection connection, StreamKey key) throws SQLException {
        try (var query = connection.prepareStatement("select id, last_sequence, state from inbox_stream"
                + " where consumer = ? and source = ? and stream = ? for update")) {
            query.setString(1, key.consumer());
            query.setString(2, key.source());
            query.setString(3, key.stream());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new StreamState(
                                row.getObject(1, UUID.class), row.getLong(2), Flow.valueOf(row.getString(3))))
                        : Optional.empty();
            }
        }
    }

    /** Whether this event is here for the first time. */
    boolean isNew(String consumer, UUID event) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, event);
            return insert.executeUpdate() == 1;
        }
    }

    /** Those of the events that were applied, not those that an operator gave up or that nobody reads. */
    List<IncomingEvent> applied(String consumer, List<IncomingEvent> events) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select event_id from inbox where consumer = ? and event_id = any (?)")) {
            query.setString(1, consumer);
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", events.stream().map(IncomingEvent::id).toArray()));
            Set<UUID> ids = new HashSet<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return events.stream().filter(event -> ids.contains(event.id())).toList();
        }
    }

    void advance(StreamState stream, long sequence) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update inbox_stream set last_sequence = ?, changed_at = now() where id = ?")) {
            update.setLong(1, sequence);
            update.setObject(2, stream.id());
            update.executeUpdate();
        }
    }

    /** Moves a stream that is known behind that number and lets it flow; false where it is not known. */
    boolean pass(StreamKey key, long sequence) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update inbox_stream set last_sequence = greatest(last_sequence, ?),"
                                + " state = 'FLOWING', reason = null, changed_at = now()"
                                + " where consumer = ? and source = ? and stream = ?")) {
            update.setLong(1, sequence);
            update.setString(2, key.consumer());
            update.setString(3, key.source());
            update.setString(4, key.stream());
            return update.executeUpdate() == 1;
        }
    }

    void turn(UUID stream, Flow flow, @Nullable String reason) throws SQLException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(
                        "update inbox_stream set state = ?, reason = ?, changed_at = now() where id = ?")) {
            update.setString(1, flow.name());
            update.setString(2, reason);
            update.setObject(3, stream);
            update.executeUpdate();
        }
    }
}
