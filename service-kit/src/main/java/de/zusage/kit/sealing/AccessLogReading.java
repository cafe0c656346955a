package de.zusage.kit.sealing;

import de.zusage.kit.sealing.AccessLogApi.LineView;
import de.zusage.kit.sealing.AccessLogApi.Verification;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.NoEmployment;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks the chains in the job's role, since an auditor belongs to no office; the carrier of the token says whose.
 * Nothing is counted or sorted by person: the log shows what was done with a file, not what somebody does.
 */
@ApplicationScoped
class AccessLogReading {

    private static final String LIST = "access-log";
    private static final String LINES = "select s.number, " + AccessLine.COLUMNS
            + " from access_seal s join access_log l on l.id = s.log_id"
            + " where s.carrier = ? and s.number > ? and (?::uuid is null or l.object_id = ?::uuid)"
            + " order by s.number limit ?";

    private final javax.sql.DataSource jobs;
    private final AnchorsFile anchors;
    private final Cursors cursors;
    private final Caller caller;

    AccessLogReading(
            @DataSource("job") javax.sql.DataSource jobs, AnchorsFile anchors, Cursors cursors, Caller caller) {
        this.jobs = jobs;
        this.anchors = anchors;
        this.cursors = cursors;
        this.caller = caller;
    }

    /** The sealed lines of the caller's carrier in their order, about that thing alone where one is named. */
    Page<LineView> page(@Nullable UUID object, @Nullable String cursor, int limit) {
        String carrier = carrier();
        String filter = carrier + "/" + (object == null ? "" : object);
        List<String> position = cursors.read(LIST, filter, cursor);
        long after = position.isEmpty() ? 0 : Long.parseLong(position.get(0));
        List<LineView> found = lines(carrier, after, object, limit + 1);
        return cursors.page(LIST, filter, found, limit, last -> List.of(Long.toString(last.number())));
    }

    private List<LineView> lines(String carrier, long after, @Nullable UUID object, int most) {
        List<LineView> lines = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var query = connection.prepareStatement(LINES)) {
            query.setString(1, carrier);
            query.setLong(2, after);
            query.setObject(3, object);
            query.setObject(4, object);
            query.setInt(5, most);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(LineView.of(row.getLong("number"), AccessLine.read(row)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be read", e);
        }
        return lines;
    }

    /** Every chain for an operator, otherwise that of the caller's carrier. */
    Verification verify() {
        try (var connection = jobs.getConnection()) {
            connection.setAutoCommit(false); // one view, and rows in portions
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                List<ChainVerdict> verdicts = new ArrayList<>();
                for (String carrier : carriers(connection)) {
                    verdicts.add(new ChainCheck(connection, anchors.anchors()).of(carrier));
                }
                return Verification.of(verdicts);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be checked", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the anchors cannot be read", e);
        }
    }

    private List<String> carriers(Connection connection) throws SQLException {
        return caller.hasRole("operator") ? new AccessChains(connection).carriers() : List.of(carrier());
    }

    private String carrier() {
        return caller.carrier().orElseThrow(NoEmployment::new);
    }
}
