package de.zusage.plan.referral;

import de.zusage.plan.fact.Attribute;
import de.zusage.plan.fact.Fact.ReferralMilestone;
import de.zusage.plan.fact.Facts;
import de.zusage.plan.fact.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What statistics learn of referrals: never to whom. */
@ApplicationScoped
class ReferralFacts {
    private final Facts facts;

    ReferralFacts(Facts facts) {
        this.facts = facts;
    }

    void heard(UUID caseId, ReferralEvent event, LocalDate sentOn) {
        if (event instanceof ReferralEvent.Sent sent) {
            Map<Attribute, String> told =
                    Map.of(Attribute.WAY, "REFERRAL", Attribute.GOAL_AREA, sent.goalArea(), Attribute.ANSWER, "OPEN");
            facts.ofReferral(caseId, sent.referralId(), ReferralMilestone.SENT, sent.sentOn(), told);
        } else if (event instanceof ReferralEvent.Taken taken) {
            Map<Attribute, String> told =
                    Map.of(Attribute.ANSWER, "TAKEN", Attribute.WAITING, Waiting.band(sentOn, taken.takenOn()));
            facts.ofReferral(caseId, taken.referralId(), ReferralMilestone.TAKEN, taken.takenOn(), told);
        } else if (event instanceof ReferralEvent.Declined declined) {
            Map<Attribute, String> told = Map.of(Attribute.ANSWER, "DECLINED");
            facts.ofReferral(caseId, declined.referralId(), ReferralMilestone.DECLINED, declined.declinedOn(), told);
        } else if (event instanceof ReferralEvent.Withdrawn withdrawn) {
            Map<Attribute, String> told = Map.of(Attribute.ANSWER, "WITHDRAWN");
            facts.ofReferral(
                    caseId, withdrawn.referralId(), ReferralMilestone.WITHDRAWN, withdrawn.withdrawnOn(), told);
        }
    }
}
