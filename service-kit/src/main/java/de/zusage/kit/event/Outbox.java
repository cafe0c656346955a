package de.zusage.kit.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The pointers to events that are not on their topic yet. */
final class Outbox {

    private final DataSource dataSource;

    Outbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The oldest pending events in order, leaving out streams that are stopped and topics that are not there. */
    List<RecordedEvent> pending(Collection<String> stopped, Collection<String> missing, int limit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select o.position, e.id, e.aggregatetype, e.aggregateid, e.sequence, e.type, e.payload,
                               e."timestamp", e.authority, e.office, e.actor, e.traceparent,
                               clock_timestamp()
                        from outbox o join event_log e on e.id = o.event_id
                        where e.aggregateid <> all (?) and e.aggregatetype <> all (?)
                        order by o.position limit ?
                        """)) {
            query.setArray(1, connection.createArrayOf("text", stopped.toArray()));
            query.setArray(2, connection.createArrayOf("text", missing.toArray()));
            query.setInt(3, limit);
            List<RecordedEvent> events = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
            return events;
        }
    }

    /** Removes the pointers of sent events, unless somebody else holds the lease by now. */
    boolean mark(List<Long> positions, long fence) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("""
                        with held as (
                          select from relay_lease
                          where name = ? and fence = ? and expires_at >= clock_timestamp() for share)
                        delete from outbox where position = any (?) and exists (select from held)
                        """)) {
            delete.setString(1, RelayLease.NAME);
            delete.setLong(2, fence);
            delete.setArray(3, connection.createArrayOf("bigint", positions.toArray()));
            return delete.executeUpdate() == positions.size();
        }
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                new EventStream(row.getString(3), row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, OffsetDateTime.class).toInstant());
    }
}
