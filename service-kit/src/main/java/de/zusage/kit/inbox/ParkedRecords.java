package de.zusage.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Records that cannot be handled yet, kept as they came; always inside the caller's transaction. */
@ApplicationScoped
class ParkedRecords {

    private final DataSource dataSource;

    ParkedRecords(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps a record of a stream that does not flow; a second delivery of it changes nothing. */
    void queue(StreamKey key, long sequence, RawRecord raw) throws SQLException {
        insert(key.consumer(), key, sequence, null, raw);
    }

    /** Keeps a record of which not even the stream can be read. */
    void stray(String consumer, String reason, RawRecord raw) throws SQLException {
        insert(consumer, null, null, reason, raw);
    }

    private void insert(
            String consumer, @Nullable StreamKey key, @Nullable Long sequence, @Nullable String reason, RawRecord raw)
            throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into inbox_parked (consumer, source, stream, sequence, reason, topic, kafka_partition,
                          kafka_offset, record_time, record_key, record_headers, record_value)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            insert.setString(1, consumer);
            insert.setString(2, key == null ? null : key.source());
            insert.setString(3, key == null ? null : key.stream());
            insert.setObject(4, sequence);
            insert.setString(5, reason);
            insert.setString(6, raw.topic());
            insert.setInt(7, raw.partition());
            insert.setLong(8, raw.offset());
            insert.setObject(9, OffsetDateTime.ofInstant(raw.time(), ZoneOffset.UTC));
            insert.setBytes(10, raw.key());
            insert.setString(11, raw.headerText());
            insert.setBytes(12, raw.value());
            insert.executeUpdate();
        }
    }

    Optional<RawRecord> find(StreamKey key, long sequence) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select topic, kafka_partition, kafka_offset, record_time, record_key, record_headers, record_value
                        from inbox_parked where consumer = ? and source = ? and stream = ? and sequence = ?
                        """)) {
            query.setString(1, key.consumer());
            query.setString(2, key.source());
            query.setString(3, key.stream());
            query.setLong(4, sequence);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(record(row)) : Optional.empty();
            }
        }
    }

    /** Forgets what the watermark has passed, and names the first sequence that is still kept. */
    OptionalLong prune(StreamKey key, long last) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from inbox_parked"
                        + " where consumer = ? and source = ? and stream = ? and sequence <= ?");
                var query = connection.prepareStatement("select min(sequence) from inbox_parked"
                        + " where consumer = ? and source = ? and stream = ?")) {
            for (var statement : new java.sql.PreparedStatement[] {delete, query}) {
                statement.setString(1, key.consumer());
                statement.setString(2, key.source());
                statement.setString(3, key.stream());
            }
            delete.setLong(4, last);
            delete.executeUpdate();
            try (var row = query.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(first);
            }
        }
    }

    private static RawRecord record(ResultSet row) throws SQLException {
        return new RawRecord(
                row.getString(1),
                row.getInt(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBytes(5),
                RawRecord.headersOf(row.getString(6)),
                row.getBytes(7));
    }
}
