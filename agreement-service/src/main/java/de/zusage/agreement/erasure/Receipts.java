package de.zusage.agreement.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which services have to say that they erased, and which did; a receipt may come before anybody expects it. */
@ApplicationScoped
class Receipts {
    static final String PLAN = "plan-service";
    static final String NOTIFICATION = "notification-service";
    static final String REPORTING = "reporting-service";

    private static final String EXPECT = """
            insert into erasure_receipt as r (receipt_id, service, erasure_id, expected_at) values (?, ?, ?, ?)
            on conflict (receipt_id, service) do update set erasure_id = excluded.erasure_id,
              expected_at = coalesce(r.expected_at, excluded.expected_at)
            """;

    private static final String RECEIVE = """
            insert into erasure_receipt as r (receipt_id, service, received_at, erased_rows) values (?, ?, ?, ?)
            on conflict (receipt_id, service) do update set received_at = coalesce(r.received_at, excluded.received_at),
              erased_rows = coalesce(r.erased_rows, excluded.erased_rows)
            """;

    private final DataSource dataSource;
    private final Clock clock;

    Receipts(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Of an erasure: both readers of the case answer under its own id, the reader of facts under one for each. */
    @Transactional(TxType.MANDATORY)
    void expect(UUID erasure, List<UUID> ofFacts) {
        expect(erasure, erasure, PLAN);
        expect(erasure, erasure, NOTIFICATION);
        ofFacts.forEach(receipt -> expect(erasure, receipt, REPORTING));
    }

    /** A service says that it holds nothing more; further receipts of facts follow from what it told. */
    @Transactional(TxType.MANDATORY)
    void received(String service, UUID receipt, long rows, List<UUID> ofFacts) {
        received(service, receipt, rows, clock.instant());
        // Who names further ones has read client.erased, whose receipt has the id of the erasure.
        ofFacts.forEach(further -> expect(receipt, further, REPORTING));
    }

    @Transactional(TxType.MANDATORY)
    void received(String service, UUID receipt, @Nullable Long rows, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(RECEIVE)) {
            insert.setObject(1, receipt);
            insert.setString(2, service);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setObject(4, rows, java.sql.Types.BIGINT);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a receipt cannot be kept", e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void expect(UUID erasure, UUID receipt, String service) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(EXPECT)) {
            insert.setObject(1, receipt);
            insert.setString(2, service);
            insert.setObject(3, erasure);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a receipt cannot be expected", e);
        }
    }
}
