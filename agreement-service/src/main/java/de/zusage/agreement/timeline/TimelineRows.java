package de.zusage.agreement.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the access log and the noted changes of one case: two statements a page, both from an index. */
@ApplicationScoped
class TimelineRows {
    /**
     * Of each thing of the case only as many rows as the page needs, then the newest of them all; what nobody did is in
     * the noted changes alone. Row-level security keeps other offices out.
     */
    static final String PAGE = """
            select id, at, roles, subject, action, kind, object_id, request_id from (
              select seen.* from (select ?::uuid as id union all select id from agreement where casefile_id = ?) thing
              cross join lateral (
                select id, at, roles, subject, action, kind, object_id, request_id from access_log
                where object_id = thing.id and (at, id) < (?, ?)
                  and (cast(? as boolean) is null or (action = any(?)) = cast(? as boolean))
                order by at desc, id desc limit ?) seen
              union all (
                select id, at, 'system', null, 'automatic', kind, object_id, null from field_change
                where casefile_id = ? and changed_by is null and (at, id) < (?, ?) and cast(? as boolean) is not true
                order by at desc, id desc limit ?)) happened
            order by at desc, id desc limit ?""";

    static final String CHANGES = """
            select id, at, request_id, changed_by, kind, object_id, field, old_value, new_value from field_change
            where casefile_id = ? and at between ? and ? and (request_id = any(?) or changed_by is null)
            order by at, id""";

    private static final Position NEWEST = new Position(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    private final DataSource dataSource;

    TimelineRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where a page begins: below this. */
    record Position(Instant at, UUID id) {}

    /** One row of the page; without a person and a request where nobody did it. */
    record Happened(
            Position position,
            String roles,
            @Nullable UUID person,
            String action,
            String kind,
            UUID object,
            @Nullable String request) {}

    /** One noted change, still sealed. */
    record Noted(
            UUID id,
            Instant at,
            @Nullable String request,
            @Nullable UUID by,
            String kind,
            UUID object,
            String field,
            byte @Nullable [] old,
            byte @Nullable [] now) {}

    /** The next rows below the position; with {@code reads}, only those that read, or only those that did not. */
    @Transactional(TxType.MANDATORY)
    List<Happened> page(
            UUID casefile,
            @Nullable Boolean reads,
            Collection<String> readActions,
            @Nullable Position below,
            int size) {
        Position from = below == null ? NEWEST : below;
        OffsetDateTime at = OffsetDateTime.ofInstant(from.at(), ZoneOffset.UTC);
        try (var connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            var actions = connection.createArrayOf("text", readActions.toArray());
            Object[] values = {
                casefile, casefile, at, from.id(), reads, actions, reads, size, casefile, at, from.id(), reads, size,
                size
            };
            bind(query, values);
            List<Happened> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String person = rows.getString(4);
                    found.add(new Happened(
                            new Position(instant(rows, 2), rows.getObject(1, UUID.class)),
                            rows.getString(3),
                            person == null ? null : UUID.fromString(person),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getObject(7, UUID.class),
                            rows.getString(8)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the timeline of a case cannot be read", e);
        }
    }

    /** What was noted of the case in these requests or by nobody, between two moments. */
    @Transactional(TxType.MANDATORY)
    List<Noted> changes(UUID casefile, Collection<String> requests, Instant first, Instant last) {
        try (var connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(CHANGES)) {
            bind(
                    query,
                    casefile,
                    first.atOffset(ZoneOffset.UTC),
                    last.atOffset(ZoneOffset.UTC),
                    connection.createArrayOf("text", requests.toArray()));
            List<Noted> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Noted(
                            rows.getObject(1, UUID.class),
                            instant(rows, 2),
                            rows.getString(3),
                            rows.getObject(4, UUID.class),
                            rows.getString(5),
                            rows.getObject(6, UUID.class),
                            rows.getString(7),
                            rows.getBytes(8),
                            rows.getBytes(9)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the changes of a case cannot be read", e);
        }
    }

    private static void bind(PreparedStatement query, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            query.setObject(i + 1, values[i]);
        }
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
