package de.zusage.notification.erasure;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.Retelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Erases what this service holds of a case and of its agreements, and receipts it in the same transaction (Art. 17 DSGVO). */
@ApplicationScoped
public class CaseErasure {

    private static final Logger LOG = Logger.getLogger(CaseErasure.class);

    private final Erasures erasures;
    private final EventLog events;
    private final Retelling retelling;
    private final Clock clock;

    CaseErasure(Erasures erasures, EventLog events, Retelling retelling, Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.retelling = retelling;
        this.clock = clock;
    }

    /** Receipted also where there was nothing: whoever asks waits for every answer. */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID caseId, List<UUID> agreements, UUID erasure) {
        long rows = erasures.erase(caseId, agreements);
        events.append(stream(erasure), new ErasureReceipted(erasure, rows, List.of(), LocalDate.now(clock)));
        LOG.infof("erasure %s took %d rows", erasure, rows);
    }

    /** The same erasure is told again: its receipt is too, for whoever lost it by a restore. */
    @Transactional(TxType.MANDATORY)
    public void receiptAgain(UUID erasure) {
        retelling.again(stream(erasure));
    }

    private static EventStream stream(UUID erasure) {
        return new EventStream("zusage.erasure", "erasure:" + erasure);
    }
}
