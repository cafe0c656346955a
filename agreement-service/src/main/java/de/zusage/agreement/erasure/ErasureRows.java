package de.zusage.agreement.erasure;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The ledger's rows of one office, inside the caller's transaction. */
@ApplicationScoped
class ErasureRows {

    /** One erasure at a time: two offices may count under one pseudonym, and the last of them forgets it. */
    private static final String ALONE = "select pg_advisory_xact_lock(7130002)";

    private static final String PLACE = """
            insert into erasure (id, authority, office, carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String WAITING = """
            select carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at from erasure
            where id = ? and erased_at is null for update
            """;

    private static final String FINISH = """
            update erasure set agreements = ?, fact_receipts = ?, erased_rows = ?, erased_at = ?, erased_on = ?,
              topics_until = ?, backups_until = ? where id = ? and erased_at is null
            """;

    private final DataSource dataSource;
    private final Tenancy tenancy;

    ErasureRows(DataSource dataSource, Tenancy tenancy) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
    }

    @Transactional(TxType.MANDATORY)
    void alone() {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(ALONE)) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("erasures cannot wait for each other", e);
        }
    }

    /** False where somebody ordered it before. */
    @Transactional(TxType.MANDATORY)
    boolean place(Order order) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(PLACE)) {
            insert.setObject(1, order.id());
            insert.setString(2, order.tenant().authority());
            insert.setString(3, order.tenant().office());
            insert.setString(4, order.carrier());
            insert.setObject(5, order.caseId());
            insert.setObject(6, order.orderId());
            insert.setString(7, order.rule());
            insert.setString(8, order.reason().name());
            insert.setString(9, order.orderedBy());
            insert.setObject(10, order.orderedAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be ordered", e);
        }
    }

    /** The order, locked, unless it was carried out. */
    @Transactional(TxType.MANDATORY)
    Optional<Order> waiting(UUID id) {
        Tenant tenant = tenancy.required();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(WAITING)) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Order(
                                id,
                                tenant,
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                ErasureReason.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getObject(7, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an order of erasure cannot be read", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void finish(UUID id, Done done) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(FINISH)) {
            update.setArray(1, uuids(connection, done.agreements().toArray()));
            update.setArray(2, uuids(connection, done.factReceipts().toArray()));
            update.setLong(3, done.rows());
            update.setObject(4, done.at().atOffset(ZoneOffset.UTC));
            update.setObject(5, done.on());
            update.setObject(6, done.topicsUntil());
            update.setObject(7, done.backupsUntil());
            update.setObject(8, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be noted", e);
        }
    }

    private static java.sql.Array uuids(Connection connection, Object[] ids) throws SQLException {
        return connection.createArrayOf("uuid", ids);
    }
}
