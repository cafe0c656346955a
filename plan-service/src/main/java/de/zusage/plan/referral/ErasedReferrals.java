package de.zusage.plan.referral;

import de.zusage.plan.recipient.RecipientEvent;
import de.zusage.plan.recipient.RecipientTopics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells recipients that what they were told of a client is erased. */
@ApplicationScoped
public class ErasedReferrals {
    private final Referrals referrals;
    private final RecipientTopics topics;

    ErasedReferrals(Referrals referrals, RecipientTopics topics) {
        this.referrals = referrals;
        this.topics = topics;
    }

    /** A referral under the id that its recipient knows. */
    public record Told(UUID outwardId, String recipient) {}

    /** Before the rows go. */
    @Transactional(TxType.MANDATORY)
    public List<Told> told(UUID caseId) {
        return referrals.told(caseId);
    }

    /** After it. */
    @Transactional(TxType.MANDATORY)
    public void tell(List<Told> told, LocalDate on) {
        told.forEach(one -> topics.erased(one.recipient(), new RecipientEvent.ReferralErased(one.outwardId(), on)));
    }
}
