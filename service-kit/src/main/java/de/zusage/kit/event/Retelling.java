package de.zusage.kit.event;

import de.zusage.kit.web.Refused;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Sends a stream again as it was told, when its topic has let go of its beginning: the log of the owner is the snapshot
 * from which a reader is rebuilt.
 */
@ApplicationScoped
public class Retelling {

    private static final String HELD =
            "select count(*), coalesce(max(sequence), 0), bool_and(type like '%.erased.v_') from event_log"
                    + " where aggregatetype = ? and aggregateid = ?";

    private static final String TOLD_THERE = "select exists (select from event_log where aggregatetype = ?)";

    /** What still waits for its first telling keeps its place. */
    private static final String AGAIN = """
            insert into outbox (event_id)
            select e.id from event_log e
            where e.aggregatetype = ? and e.aggregateid = ?
              and not exists (select from outbox o where o.event_id = e.id)
            order by e.sequence
            """;

    private final DataSource dataSource;
    private final WakeUp wakeUp;

    Retelling(DataSource dataSource, WakeUp wakeUp) {
        this.dataSource = dataSource;
        this.wakeUp = wakeUp;
    }

    /**
     * How many events go out again; 404 without any, with what is unknown; 409 where the first ones were swept. Of what was erased the end alone is
     * kept, and waits for nothing at its readers.
     */
    @Transactional
    int tell(EventStream stream) {
        try (var connection = dataSource.getConnection()) {
            try (var query = connection.prepareStatement(HELD)) {
                query.setString(1, stream.topic());
                query.setString(2, stream.id());
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        throw unknown(connection, stream.topic());
                    }
                    if (row.getLong(1) != row.getLong(2) && !row.getBoolean(3)) {
                        throw new RuleViolation(
                                "history-swept", "The log no longer holds the first events (zusage.event-log.kept).");
                    }
                }
            }
            return again(stream);
        } catch (SQLException e) {
            throw new IllegalStateException("the stream cannot be told again", e);
        }
    }

    /**
     * Sends again what the log holds of the stream, under the ids that it had, in the caller's transaction; answers how many
     * events go out, without those that wait for their first telling.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int again(EventStream stream) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(AGAIN)) {
            insert.setString(1, stream.topic());
            insert.setString(2, stream.id());
            int again = insert.executeUpdate();
            wakeUp.afterCommit();
            return again;
        } catch (SQLException e) {
            throw new IllegalStateException("the stream cannot be told again", e);
        }
    }

    private static Refused unknown(Connection connection, String topic) throws SQLException {
        try (var query = connection.prepareStatement(TOLD_THERE)) {
            query.setString(1, topic);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1)
                        ? new Refused(404, "unknown-stream", "The log holds nothing of this stream on this topic.")
                        : new Refused(404, "unknown-topic", "The log of this service holds nothing of this topic.");
            }
        }
    }
}
