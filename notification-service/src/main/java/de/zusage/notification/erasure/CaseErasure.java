package de.zusage.notification.erasure;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
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
    private final Clock clock;

    CaseErasure(Erasures erasures, EventLog events, Clock clock) {
        this.erasures = erasures;
        this.events = events;
        this.clock = clock;
    }

    /** Receipted also where there was nothing: whoever asks waits for every answer. */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID caseId, List<UUID> agreements, UUID erasure) {
        long rows = erasures.erase(caseId, agreements);
        events.append(
                new EventStream("zusage.erasure", "erasure:" + erasure),
                new ErasureReceipted(erasure, rows, List.of(), LocalDate.now(clock)));
        LOG.infof("erasure %s took %d rows", erasure, rows);
    }
}
