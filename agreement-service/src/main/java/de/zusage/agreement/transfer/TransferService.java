package de.zusage.agreement.transfer;

import de.zusage.agreement.agreement.AgreementOver;
import de.zusage.agreement.agreement.AgreementTransfers;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.declaration.ConsentWithdrawn;
import de.zusage.agreement.declaration.Consents;
import de.zusage.agreement.declaration.GivenConsent;
import de.zusage.agreement.employment.EmployedCaller;
import de.zusage.agreement.office.Office;
import de.zusage.agreement.office.Offices;
import de.zusage.agreement.transfer.Transfer.Other;
import de.zusage.agreement.transfer.Transfer.Proposal;
import de.zusage.agreement.transfer.TransferApi.NewTransfer;
import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A proposal from its making to its end without a transfer. Both offices' rows change in one transaction; locks are taken
 * in one order everywhere: agreement, case, outgoing row, incoming row.
 */
@ApplicationScoped
class TransferService {
    private final Transfers transfers;
    private final AgreementTransfers agreements;
    private final CasefileVault clients;
    private final Consents consents;
    private final EmployedCaller employed;
    private final Offices offices;
    private final EventLog events;
    private final AccessLog access;
    private final Tenancy tenancy;
    private final TransferConfig config;
    private final Ids ids;
    private final Clock clock;

    TransferService(
            Transfers transfers,
            AgreementTransfers agreements,
            CasefileVault clients,
            Consents consents,
            EmployedCaller employed,
            Offices offices,
            EventLog events,
            AccessLog access,
            Tenancy tenancy,
            TransferConfig config,
            Ids ids,
            Clock clock) {
        this.transfers = transfers;
        this.agreements = agreements;
        this.clients = clients;
        this.consents = consents;
        this.employed = employed;
        this.offices = offices;
        this.events = events;
        this.access = access;
        this.tenancy = tenancy;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Asks another office, to which the client agreed and which has to be open today; nothing is said of one that is
     * closed or that there is not.
     */
    @Transactional
    UUID propose(UUID agreementId, @Nullable String ifMatch, NewTransfer wanted) {
        Casefile casefile = agreements.propose(agreementId, ifMatch);
        LocalDate today = today();
        Tenant own = tenancy.required();
        Office receiving = offices.receiving(wanted.carrier(), wanted.office(), today)
                .orElseThrow(() ->
                        new RuleViolation("office-cannot-receive", "There is no such office that takes clients in."));
        Tenant target = receiving.tenant();
        if (target.equals(own)) {
            throw new InvalidInput("transfer-to-own-office", "Within the office a case is handed over.");
        }
        if (transfers.waitingOf(agreementId).isPresent()) {
            throw new RuleViolation("transfer-in-progress", "Another office has been asked and has not answered.");
        }
        GivenConsent consent = consents.toTransfer(casefile.id(), wanted.carrier(), wanted.office())
                .orElseThrow(() -> new RuleViolation(
                        Transfer.WITHOUT_CONSENT, "The client has not agreed to a transfer to this office."));
        Proposal proposal = new Proposal(
                ids.next(),
                clients.contactLanguage(casefile),
                clients.interpreterNeeded(casefile),
                consent,
                today,
                today.plusDays(config.timeToAnswer().toDays()));
        Transfer outgoing =
                new Transfer(ids.next(), Direction.OUTGOING, own, new Other(target, receiving.carrier()), proposal);
        outgoing.casefileId = casefile.id();
        outgoing.agreementId = agreementId;
        transfers.persist(outgoing);
        Other sender = new Other(own, casefile.carrier());
        return tenancy.alsoFor(target, () -> {
            transfers.persist(new Transfer(ids.next(), Direction.INCOMING, target, sender, proposal));
            publish(
                    proposal.transferId(),
                    new TransferEvent.Proposed(proposal.transferId(), today, proposal.respondBy()));
            return proposal.transferId();
        });
    }

    /** By who answers for the case, or by the client, who may take the consent back. */
    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch) {
        Transfer seen = transfers.required(id);
        if (seen.direction == Direction.INCOMING) {
            Versions.require(ifMatch, seen.revision);
            throw new RuleViolation("transfer-of-another-office", "Only the office that proposed it withdraws it.");
        }
        UUID agreementId = Objects.requireNonNull(seen.agreementId);
        agreements.toSettle(agreementId);
        Versions.require(ifMatch, transfers.toChange(id).revision);
        access.record("withdraw-transfer", "agreement", agreementId);
        settle(id, transfer -> transfer.withdraw(today()));
    }

    @Transactional
    void reject(UUID id, @Nullable String ifMatch, Rejection reason) {
        Transfer seen = required(id, Direction.INCOMING);
        Versions.require(ifMatch, seen.revision);
        employed.required();
        access.record("reject", "transfer", id);
        LocalDate today = today();
        tenancy.alsoFor(seen.other(), () -> {
            Transfer outgoing = transfers.toChange(id);
            Versions.require(ifMatch, outgoing.revision);
            outgoing.reject(reason, today);
            publish(id, new TransferEvent.Rejected(id, today));
            return id;
        });
        close(id, transfer -> transfer.reject(reason, today));
    }

    /** The other office did not answer in time; called under the tenant of the office that proposed it. */
    @Transactional
    void expire(UUID id) {
        LocalDate today = today();
        settleIfWaiting(id, transfer -> transfer.expire(today));
    }

    /** An agreement that came to its end is not offered to anybody; its row is locked already. */
    void on(@Observes AgreementOver over) {
        transfers
                .waitingOf(over.agreementId())
                .ifPresent(waiting -> settle(waiting.transferId, transfer -> transfer.withdraw(today())));
    }

    /** Without the client's consent nobody is asked any longer; the case is locked already. */
    void on(@Observes ConsentWithdrawn withdrawn) {
        transfers
                .waitingOn(withdrawn.consentId())
                .forEach(id -> settleIfWaiting(id, transfer -> transfer.withdraw(today())));
    }

    /** Unless it was answered while the lock was waited for. */
    private void settleIfWaiting(UUID id, Consumer<Transfer> how) {
        if (transfers.toChange(id).state == TransferState.PROPOSED) {
            settle(id, how);
        }
    }

    /** The same at both offices, under the tenant of the one that proposed it. */
    private void settle(UUID id, Consumer<Transfer> how) {
        Transfer outgoing = transfers.toChange(id);
        how.accept(outgoing);
        tenancy.alsoFor(outgoing.other(), () -> close(id, how).transferId);
    }

    /** Ends the wait at the office that was asked, under its tenant. */
    Transfer close(UUID id, Consumer<Transfer> how) {
        Transfer incoming = transfers.toChange(id);
        how.accept(incoming);
        publish(id, new TransferEvent.Closed(id, incoming.state, today()));
        return incoming;
    }

    Transfer required(UUID id, Direction direction) {
        Transfer transfer = transfers.required(id);
        if (transfer.direction != direction) {
            throw new RuleViolation("transfer-of-another-office", "Only the office that was asked answers.");
        }
        return transfer;
    }

    private void publish(UUID id, TransferEvent event) {
        events.append(new EventStream("zusage.agreement", "transfer:" + id), event);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
