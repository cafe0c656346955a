package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.LedgerLine.ErasedLine;
import de.zusage.agreement.erasure.LedgerLine.ReceiptedLine;
import de.zusage.agreement.erasure.OperatedErasureApi.Replayed;
import de.zusage.kit.sealing.OutsideLines;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * After a restore: erases again what came back, and tells every erasure again, so that a reader which was restored erases too.
 * Whoever has erased already takes no notice.
 */
@ApplicationScoped
class ErasureReplay {
    private static final Logger LOG = Logger.getLogger(ErasureReplay.class);

    /** As it was told, under its own number: who has read it is behind it. */
    private static final String TELL_AGAIN = """
            insert into outbox (event_id)
            select e.id from event_log e
            where e.aggregatetype = 'zusage.agreement' and e.aggregateid = ? and e.type = ?
              and not exists (select from outbox o where o.event_id = e.id)
            order by e.sequence
            """;

    private static final String HELD =
            "select exists (select from event_log where aggregatetype = 'zusage.agreement' and aggregateid = ? and type = ?)";

    private final OutsideLines outside;
    private final ErasureRows rows;
    private final CaseRows cases;
    private final CaseErasure erasure;
    private final Receipts receipts;
    private final DataSource dataSource;
    private final Tenancy tenancy;
    private final Turns turns = new Turns(1);

    ErasureReplay(
            OutsideLines outside,
            ErasureRows rows,
            CaseRows cases,
            CaseErasure erasure,
            Receipts receipts,
            DataSource dataSource,
            Tenancy tenancy) {
        this.outside = outside;
        this.rows = rows;
        this.cases = cases;
        this.erasure = erasure;
        this.receipts = receipts;
        this.dataSource = dataSource;
        this.tenancy = tenancy;
    }

    /** One at a time; may be repeated as often as anybody likes. */
    Replayed replay() {
        if (!outside.isThere()) {
            throw new RuleViolation(
                    "no-ledger-outside",
                    "Nothing says where the ledger outside of the database is (zusage.access-log.anchors).");
        }
        return turns.during(this::all);
    }

    private Replayed all() {
        OutsideLines.Read erased = outside.read(ErasedLine.KIND);
        OutsideLines.Read receipted = outside.read(ReceiptedLine.KIND);
        Map<UUID, ErasedLine> lines = new LinkedHashMap<>();
        erased.lines().stream()
                .map(line -> LedgerLine.read(line, ErasedLine.class))
                .forEach(line -> lines.put(line.id(), line));
        int again = 0;
        int left = 0;
        for (ErasedLine line : lines.values()) {
            try {
                again += tenancy.call(line.order().tenant(), () -> once(line)) ? 1 : 0;
            } catch (RuntimeException e) {
                LOG.warnf(e, "erasure %s could not be replayed", line.id());
                left++;
            }
        }
        receipted.lines().stream()
                .map(line -> LedgerLine.read(line, ReceiptedLine.class))
                .filter(line -> lines.containsKey(line.erasureId()))
                .forEach(line -> restore(line, lines));
        return new Replayed(lines.size(), again, left, erased.unsigned() + receipted.unsigned());
    }

    /** Whether the case was there again. */
    private boolean once(ErasedLine line) {
        rows.alone();
        rows.place(line.order());
        if (!cases.counted(line.caseId()).isEmpty()) {
            erasure.erase(line.order(), line.erasedAt(), line.factReceipts(), true);
            return true;
        }
        rows.finish(line.id(), line.done());
        receipts.expect(line.id(), line.done().expectedOfFacts());
        if (!toldAgain(line)) {
            erasure.tell(line.order(), line.agreements(), line.erasedOn());
        }
        return false;
    }

    /** False where the log no longer holds what was told. */
    private boolean toldAgain(ErasedLine line) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(HELD);
                var insert = connection.prepareStatement(TELL_AGAIN)) {
            for (var statement : List.of(query, insert)) {
                statement.setString(1, "case:" + line.caseId());
                statement.setString(2, ClientErased.TYPE);
            }
            try (var row = query.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
            insert.executeUpdate();
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("an erasure cannot be told again", e);
        }
    }

    private void restore(ReceiptedLine line, Map<UUID, ErasedLine> lines) {
        ErasedLine erased = lines.get(line.erasureId());
        if (erased != null) {
            tenancy.run(erased.order().tenant(), () -> {
                receipts.expect(line.erasureId(), line.receiptId(), line.service());
                receipts.received(line.service(), line.receiptId(), line.rows(), line.receivedAt());
            });
        }
    }
}
