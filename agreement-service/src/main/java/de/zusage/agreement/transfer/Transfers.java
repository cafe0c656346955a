package de.zusage.agreement.transfer;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The caller's office's rows of proposals; of one proposal the outgoing row is always locked before the incoming one. */
@ApplicationScoped
class Transfers implements PanacheRepositoryBase<Transfer, UUID> {

    Transfer required(UUID transferId) {
        return find("transferId", transferId).firstResultOptional().orElseThrow(NotFound::new);
    }

    /** The row, locked until the transaction ends and as it is now, also where it was read before. */
    Transfer toChange(UUID transferId) {
        Transfer transfer = required(transferId);
        getEntityManager().refresh(transfer, LockModeType.PESSIMISTIC_WRITE);
        return transfer;
    }

    /** The proposal of an agreement that waits for an answer. */
    Optional<Transfer> waitingOf(UUID agreementId) {
        return find(
                        "agreementId = ?1 and direction = ?2 and state = ?3",
                        agreementId,
                        Direction.OUTGOING,
                        TransferState.PROPOSED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The proposals that rest on a consent and wait for an answer: one for each agreement in force. */
    List<UUID> waitingOn(UUID consentId) {
        return find(
                        "select transferId from Transfer where consentId = ?1 and state = ?2 order by transferId",
                        consentId,
                        TransferState.PROPOSED)
                .project(UUID.class)
                .list();
    }

    List<Transfer> mostUrgent(int size) {
        return find("state = ?1 order by respondBy, transferId", TransferState.PROPOSED)
                .page(0, size)
                .list();
    }

    List<Transfer> lessUrgentThan(LocalDate respondBy, UUID transferId, int size) {
        return find(
                        "state = ?1 and respondBy >= ?2 and (respondBy > ?2 or transferId > ?3)"
                                + " order by respondBy, transferId",
                        TransferState.PROPOSED,
                        respondBy,
                        transferId)
                .page(0, size)
                .list();
    }
}
