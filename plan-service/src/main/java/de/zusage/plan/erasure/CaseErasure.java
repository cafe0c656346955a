package de.zusage.plan.erasure;

import de.zusage.kit.erasure.Erasures;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.Retelling;
import de.zusage.plan.booking.ErasedPlaces;
import de.zusage.plan.fact.Facts;
import de.zusage.plan.referral.ErasedReferrals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases what this service holds of a case and of its agreements (Art. 17 DSGVO), tells every recipient who was told of it (Art.
 * 19), ends its facts, and receipts it: all in one transaction, which waits until everything was told that it takes away.
 */
@ApplicationScoped
public class CaseErasure {
    private static final Logger LOG = Logger.getLogger(CaseErasure.class);

    private final Erasures erasures;
    private final CountedThings counted;
    private final Facts facts;
    private final ErasedPlaces places;
    private final ErasedReferrals referrals;
    private final EventLog log;
    private final Retelling retelling;
    private final Clock clock;

    CaseErasure(
            Erasures erasures,
            CountedThings counted,
            Facts facts,
            ErasedPlaces places,
            ErasedReferrals referrals,
            EventLog log,
            Retelling retelling,
            Clock clock) {
        this.erasures = erasures;
        this.counted = counted;
        this.facts = facts;
        this.places = places;
        this.referrals = referrals;
        this.log = log;
        this.retelling = retelling;
        this.clock = clock;
    }

    /** Receipted also where there was nothing: whoever asks waits for every answer. */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID caseId, List<UUID> agreements, UUID erasure) {
        LocalDate today = LocalDate.now(clock);
        ErasedPlaces.Held held = places.hold(caseId);
        List<ErasedReferrals.Told> told = referrals.told(caseId);
        List<UUID> things = counted.of(caseId, agreements);
        long rows = erasures.erase(caseId, agreements);
        places.tell(held, today);
        referrals.tell(told, today);
        List<UUID> receipts = facts.end(things, today);
        facts.endAgain(erasure);
        log.append(stream(erasure), new ErasureReceipted(erasure, rows, receipts, today));
        LOG.infof("erasure %s took %d rows and ended %d facts", erasure, rows, receipts.size());
    }

    /** The same erasure is told again: its receipt and the ends of its facts are too, for whoever lost them by a restore. */
    @Transactional(TxType.MANDATORY)
    public void receiptAgain(UUID erasure) {
        facts.endAgain(erasure);
        retelling.again(stream(erasure));
    }

    private static EventStream stream(UUID erasure) {
        return new EventStream("zusage.erasure", "erasure:" + erasure);
    }
}
