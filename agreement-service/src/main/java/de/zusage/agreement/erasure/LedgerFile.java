package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.LedgerLine.ErasedLine;
import de.zusage.agreement.erasure.LedgerLine.ReceiptedLine;
import de.zusage.kit.sealing.OutsideLines;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the ledger down outside of the database, after it was committed: what stands there did happen. A line that is
 * written twice, because a process died in between, says the same.
 */
@ApplicationScoped
class LedgerFile {
    private static final Logger LOG = Logger.getLogger(LedgerFile.class);

    private static final String ERASED = """
            select id, authority, office, carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at, agreements,
              counted, fact_receipts, erased_rows, erased_at, erased_on, topics_until, backups_until
            from erasure where erased_at is not null and written_at is null order by erased_at, id limit 500
            """;

    private static final String RECEIPTED = """
            select receipt_id, service, erasure_id, erased_rows, received_at, fact_receipts from erasure_receipt
            where received_at is not null and erasure_id is not null and written_at is null
            order by received_at, receipt_id limit 500
            """;

    private static final String UNWRITTEN = """
            select (select count(*) from erasure where erased_at is not null and written_at is null)
              + (select count(*) from erasure_receipt
                 where received_at is not null and erasure_id is not null and written_at is null)
            """;

    private final javax.sql.DataSource jobs;
    private final OutsideLines outside;
    private final Clock clock;
    private volatile double unwritten = Double.NaN;

    LedgerFile(@DataSource("job") javax.sql.DataSource jobs, OutsideLines outside, Clock clock) {
        this.jobs = jobs;
        this.outside = outside;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        registry.gauge("zusage.erasures.unwritten", this, file -> file.unwritten);
        if (!outside.isThere()) {
            LOG.warn("Nothing says where the ledger of erasures goes (zusage.access-log.anchors): a restored backup"
                    + " would bring back what was erased.");
        }
    }

    @Scheduled(every = "${zusage.erasure.write-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        try (Connection connection = jobs.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (outside.isThere() && alone(connection)) {
                    write(connection);
                }
                unwritten = unwritten(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | UncheckedIOException e) {
            LOG.errorf(
                    "the ledger of erasures is written down later: %s",
                    e.getClass().getName());
        }
    }

    /** Two who write at once would write over each other. */
    private static boolean alone(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_xact_lock(7130003)");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void write(Connection connection) throws SQLException {
        for (ErasedLine line : erased(connection)) {
            outside.append(line.kind(), line.text());
            mark(connection, "erasure set written_at = ? where id = ?", line.id(), null);
        }
        for (ReceiptedLine line : receipted(connection)) {
            outside.append(line.kind(), line.text());
            mark(
                    connection,
                    "erasure_receipt set written_at = ? where receipt_id = ? and service = ?",
                    line.receiptId(),
                    line.service());
        }
    }

    private void mark(Connection connection, String what, UUID id, @Nullable String service) throws SQLException {
        try (var update = connection.prepareStatement("update " + what)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(2, id);
            if (service != null) {
                update.setString(3, service);
            }
            update.executeUpdate();
        }
    }

    private static double unwritten(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(UNWRITTEN);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }

    private static List<ErasedLine> erased(Connection connection) throws SQLException {
        List<ErasedLine> lines = new ArrayList<>();
        try (var query = connection.prepareStatement(ERASED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lines.add(new ErasedLine(
                        row.getObject("id", UUID.class),
                        row.getString("authority"),
                        row.getString("office"),
                        row.getString("carrier"),
                        row.getObject("casefile_id", UUID.class),
                        row.getObject("order_id", UUID.class),
                        row.getString("rule"),
                        ErasureReason.valueOf(row.getString("reason")),
                        row.getString("ordered_by"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        ids(row, "agreements"),
                        ids(row, "counted"),
                        ids(row, "fact_receipts"),
                        row.getLong("erased_rows"),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getObject("erased_on", LocalDate.class),
                        row.getObject("topics_until", LocalDate.class),
                        row.getObject("backups_until", LocalDate.class)));
            }
        }
        return lines;
    }

    /** With nothing where there is none. */
    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return Collections.unmodifiableList(
                Arrays.asList((UUID[]) row.getArray(column).getArray()));
    }

    private static List<ReceiptedLine> receipted(Connection connection) throws SQLException {
        List<ReceiptedLine> lines = new ArrayList<>();
        try (var query = connection.prepareStatement(RECEIPTED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lines.add(new ReceiptedLine(
                        row.getObject("receipt_id", UUID.class),
                        row.getString("service"),
                        row.getObject("erasure_id", UUID.class),
                        row.getObject("erased_rows", Long.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        ids(row, "fact_receipts")));
            }
        }
        return lines;
    }
}
