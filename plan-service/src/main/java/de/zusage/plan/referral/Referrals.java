package de.zusage.plan.referral;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The referrals of the office. */
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    Referral required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    /** The referral, which nobody else withdraws or tells of meanwhile. */
    Referral toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** Whether the client is referred to the recipient in that goal area, and the referral is not over. */
    boolean lives(UUID caseId, String recipient, String goalArea) {
        return count(
                        "caseId = ?1 and recipient = ?2 and goalArea = ?3"
                                + " and outwardId in (select r.id from ReceivedReferral r where r.state not in ?4)",
                        caseId,
                        recipient,
                        goalArea,
                        ReferralState.OVER)
                > 0;
    }

    /** The client's referrals that their recipients were told of, in an order that says nothing of the client. */
    List<ErasedReferrals.Told> told(UUID caseId) {
        return find(
                        "select outwardId, recipient from Referral where caseId = ?1 and toldRecipient order by outwardId",
                        caseId)
                .project(ErasedReferrals.Told.class)
                .list();
    }

    List<Referral> after(UUID caseId, UUID id, int rows) {
        return find("caseId = ?1 and id > ?2 order by id", caseId, id)
                .page(0, rows)
                .list();
    }
}
