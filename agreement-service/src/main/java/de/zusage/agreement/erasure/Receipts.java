package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.LedgerLine.ReceiptedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which services have to say that they erased, and which did; a receipt may come before anybody expects it. */
@ApplicationScoped
class Receipts {
    static final String PLAN = "plan-service";
    static final String NOTIFICATION = "notification-service";
    static final String REPORTING = "reporting-service";
    static final Set<String> OF_EVERY_ERASURE = Set.of(PLAN, NOTIFICATION);

    private static final String EXPECT = """
            insert into erasure_receipt as r (receipt_id, service, erasure_id, expected_at) values (?, ?, ?, ?)
            on conflict (receipt_id, service) do update set erasure_id = excluded.erasure_id,
              expected_at = coalesce(r.expected_at, excluded.expected_at)
            """;

    /** One that names more than it did before is written down outside once more. */
    private static final String RECEIVE = """
            insert into erasure_receipt as r (receipt_id, service, received_at, erased_rows, fact_receipts)
            values (?, ?, ?, ?, ?)
            on conflict (receipt_id, service) do update set received_at = coalesce(r.received_at, excluded.received_at),
              erased_rows = coalesce(r.erased_rows, excluded.erased_rows),
              fact_receipts = array(select unnest(r.fact_receipts) union select unnest(excluded.fact_receipts) order by 1),
              written_at = case when r.fact_receipts @> excluded.fact_receipts then r.written_at end
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
        OF_EVERY_ERASURE.forEach(service -> expect(erasure, erasure, service));
        ofFacts.forEach(receipt -> expect(erasure, receipt, REPORTING));
    }

    /** A service says now that it holds nothing more; further receipts of facts follow from what it told. */
    @Transactional(TxType.MANDATORY)
    void received(String service, UUID receipt, long rows, List<UUID> ofFacts) {
        // Who names further ones has read client.erased, whose receipt has the id of the erasure.
        received(new ReceiptedLine(receipt, service, receipt, rows, clock.instant(), ofFacts));
    }

    /** It said so, and named receipts that follow; also after a restore, from the ledger outside. */
    @Transactional(TxType.MANDATORY)
    void received(ReceiptedLine line) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(RECEIVE)) {
            insert.setObject(1, line.receiptId());
            insert.setString(2, line.service());
            insert.setObject(3, line.receivedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(4, line.rows(), java.sql.Types.BIGINT);
            insert.setArray(
                    5, connection.createArrayOf("uuid", line.factReceipts().toArray()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a receipt cannot be kept", e);
        }
        line.factReceipts().forEach(further -> expect(line.erasureId(), further, REPORTING));
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
