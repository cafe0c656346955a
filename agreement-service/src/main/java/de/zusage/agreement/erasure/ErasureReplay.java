package de.zusage.agreement.erasure;

import de.zusage.agreement.erasure.LedgerLine.ErasedLine;
import de.zusage.agreement.erasure.LedgerLine.ReceiptedLine;
import de.zusage.agreement.erasure.OperatedErasureApi.Replayed;
import de.zusage.kit.sealing.OutsideLines;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * After a restore: erases again what came back, and tells every erasure and the end of its facts again, so that a reader which was
 * restored erases too. Whoever has erased already says so again.
 */
@ApplicationScoped
class ErasureReplay {
    private static final Logger LOG = Logger.getLogger(ErasureReplay.class);

    private final OutsideLines outside;
    private final ErasureRows rows;
    private final CaseRows cases;
    private final CaseErasure erasure;
    private final Receipts receipts;
    private final Tenancy tenancy;
    private final Turns turns = new Turns(1);

    ErasureReplay(
            OutsideLines outside,
            ErasureRows rows,
            CaseRows cases,
            CaseErasure erasure,
            Receipts receipts,
            Tenancy tenancy) {
        this.outside = outside;
        this.rows = rows;
        this.cases = cases;
        this.erasure = erasure;
        this.receipts = receipts;
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

    /** Whether the case was there again. An order that came to it before the replay is closed by the job. */
    private boolean once(ErasedLine line) {
        rows.alone();
        rows.settle(line.order(), line.done());
        if (!cases.counted(line.caseId()).isEmpty()) {
            erasure.erase(line.order(), line.erasedAt(), line.factReceipts(), true);
            return true;
        }
        receipts.expect(line.id(), line.done().expectedOfFacts());
        erasure.tellAgain(line.order(), line.done());
        return false;
    }

    private void restore(ReceiptedLine line, Map<UUID, ErasedLine> lines) {
        ErasedLine erased = lines.get(line.erasureId());
        if (erased != null) {
            tenancy.run(erased.order().tenant(), () -> {
                receipts.expect(line.erasureId(), line.receiptId(), line.service());
                receipts.received(line);
            });
        }
    }
}
