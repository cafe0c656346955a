package de.zusage.agreement.erasure;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /** As it was done, also where the order waits again or is not there. */
    private static final String SETTLE = """
            insert into erasure (id, authority, office, carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at,
              agreements, counted, fact_receipts, erased_rows, erased_at, erased_on, topics_until, backups_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set agreements = excluded.agreements, counted = excluded.counted,
              fact_receipts = excluded.fact_receipts, erased_rows = excluded.erased_rows, erased_at = excluded.erased_at,
              erased_on = excluded.erased_on, topics_until = excluded.topics_until, backups_until = excluded.backups_until
            """;

    private static final String WAITING = """
            select carrier, casefile_id, order_id, rule, reason, ordered_by, ordered_at from erasure
            where id = ? and erased_at is null for update
            """;

    private static final String FINISH = """
            update erasure set agreements = ?, counted = ?, fact_receipts = ?, erased_rows = ?, erased_at = ?, erased_on = ?,
              topics_until = ?, backups_until = ? where id = ? and erased_at is null
            """;

    private static final String BEFORE = """
            select agreements from erasure where casefile_id = ? and erased_at is not null order by erased_at desc, id limit 1
            """;

    private static final String MEET =
            "update erasure set tried_at = ?, obstacle = ? where id = ? and erased_at is null";

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
            set(insert, order);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be ordered", e);
        }
    }

    private static void set(PreparedStatement insert, Order order) throws SQLException {
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
    }

    /** From the first place on what was done. */
    private static int set(PreparedStatement statement, int place, Done done) throws SQLException {
        Connection connection = statement.getConnection();
        int at = place;
        statement.setArray(at++, uuids(connection, done.agreements().toArray()));
        statement.setArray(at++, uuids(connection, done.counted().toArray()));
        statement.setArray(at++, uuids(connection, done.factReceipts().toArray()));
        statement.setLong(at++, done.rows());
        statement.setObject(at++, done.at().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, done.on());
        statement.setObject(at++, done.topicsUntil());
        statement.setObject(at++, done.backupsUntil());
        return at;
    }

    /** Keeps an erasure as the ledger outside knows it, whatever is known of it and of the case here. */
    @Transactional(TxType.MANDATORY)
    void settle(Order order, Done done) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(SETTLE)) {
            set(insert, order);
            set(insert, 11, done);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be kept again", e);
        }
    }

    /** The agreements of a case that was erased before; nothing where it was not. */
    @Transactional(TxType.MANDATORY)
    Optional<List<UUID>> before(UUID casefile) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(BEFORE)) {
            query.setObject(1, casefile);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(List.of((UUID[]) row.getArray(1).getArray())) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be read what was erased before", e);
        }
    }

    /** It was tried and goes on waiting. */
    @Transactional(TxType.MANDATORY)
    void meets(UUID id, Obstacle obstacle, Instant at) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(MEET)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, obstacle.code());
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("it cannot be noted what an erasure waits for", e);
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
            update.setObject(set(update, 1, done), id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be noted", e);
        }
    }

    private static java.sql.Array uuids(Connection connection, Object[] ids) throws SQLException {
        return connection.createArrayOf("uuid", ids);
    }
}
