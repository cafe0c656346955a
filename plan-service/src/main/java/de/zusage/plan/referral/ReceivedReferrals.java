package de.zusage.plan.referral;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What recipients know of referrals: an office sees its own, who has no office those of the authority. */
@ApplicationScoped
class ReceivedReferrals implements PanacheRepositoryBase<ReceivedReferral, UUID> {

    ReceivedReferral required(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFound::new);
    }

    ReceivedReferral required(UUID id, String recipient) {
        return find("id = ?1 and recipient = ?2", id, recipient)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** Held until the end of the transaction: it is answered or withdrawn, never both. */
    ReceivedReferral toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
    }

    /** The same for its recipient. */
    ReceivedReferral toChange(UUID id, String recipient) {
        return find("id = ?1 and recipient = ?2", id, recipient)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    List<ReceivedReferral> of(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** By day and, within one, by the random id: a number would tell recipients whose referrals came one after the other. */
    List<ReceivedReferral> after(String recipient, LocalDate sentOn, UUID id, int rows) {
        return find(
                        "recipient = ?1 and (sentOn > ?2 or sentOn = ?2 and id > ?3) order by sentOn, id",
                        recipient,
                        sentOn,
                        id)
                .page(0, rows)
                .list();
    }
}
