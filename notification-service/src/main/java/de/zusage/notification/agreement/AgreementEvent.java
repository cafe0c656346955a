package de.zusage.notification.agreement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of zusage.agreement, and no field more; without one of them it is unreadable. */
final class AgreementEvent {

    private AgreementEvent() {}

    /** casefile.opened.v1; older ones name no adviser. */
    record CasefileOpened(
            UUID caseId, String contactLanguage, @Nullable UUID adviser) {
        CasefileOpened {
            requireNonNull(caseId);
            requireNonNull(contactLanguage);
        }
    }

    /** casefile.assigned.v1; older ones do not say who it is now. */
    record CasefileAssigned(UUID caseId, @Nullable UUID adviser) {
        CasefileAssigned {
            requireNonNull(caseId);
        }
    }

    /** casefile.deputised.v1; older ones do not say who it is, and let nobody in. */
    record CasefileDeputised(
            UUID caseId,
            @Nullable UUID deputyship,
            @Nullable UUID deputy,
            LocalDate validFrom,
            LocalDate validTo) {
        CasefileDeputised {
            requireNonNull(caseId);
            requireNonNull(validFrom);
            requireNonNull(validTo);
        }
    }

    /** casefile.deputyship-ended.v1. */
    record DeputyshipEnded(UUID deputyship) {
        DeputyshipEnded {
            requireNonNull(deputyship);
        }
    }

    /** casefile.changed.v1. */
    record CasefileChanged(UUID caseId, String contactLanguage) {
        CasefileChanged {
            requireNonNull(caseId);
            requireNonNull(contactLanguage);
        }
    }

    /** casefile.client-login-changed.v1; without a login the client has none from now on. */
    record ClientLoginChanged(UUID caseId, @Nullable UUID clientLogin) {
        ClientLoginChanged {
            requireNonNull(caseId);
        }
    }

    /** casefile.closed.v1. */
    record CasefileClosed(UUID caseId, LocalDate closedOn) {
        CasefileClosed {
            requireNonNull(caseId);
            requireNonNull(closedOn);
        }
    }

    /** client.erased.v1: the case and everything of it, these agreements included. */
    record ClientErased(UUID caseId, List<UUID> agreements, UUID erasureId) {
        ClientErased {
            requireNonNull(caseId);
            requireNonNull(erasureId);
            agreements = List.copyOf(agreements);
        }
    }

    /** agreement.offered.v1. */
    record AgreementOffered(UUID agreementId, UUID caseId, LocalDate respondBy) {
        AgreementOffered {
            requireNonNull(agreementId);
            requireNonNull(caseId);
            requireNonNull(respondBy);
        }
    }

    /** agreement.signed.v1; how is nobody's business here. */
    record AgreementSigned(UUID agreementId, String party) {
        AgreementSigned {
            requireNonNull(agreementId);
            requireNonNull(party);
        }
    }

    /** What ends the wait for an answer: activated, amended, declined, withdrawn, expired. */
    record OfferAnswered(UUID agreementId) {
        OfferAnswered {
            requireNonNull(agreementId);
        }
    }

    /** agreement.completed.v1. */
    record AgreementCompleted(UUID agreementId, LocalDate completedOn) {
        AgreementCompleted {
            requireNonNull(agreementId);
            requireNonNull(completedOn);
        }
    }

    /** agreement.paused.v1. */
    record AgreementPaused(UUID agreementId, LocalDate pausedOn) {
        AgreementPaused {
            requireNonNull(agreementId);
            requireNonNull(pausedOn);
        }
    }

    /** agreement.resumed.v1. */
    record AgreementResumed(UUID agreementId) {
        AgreementResumed {
            requireNonNull(agreementId);
        }
    }

    /** agreement.transferred.v1. */
    record AgreementTransferred(UUID agreementId, LocalDate transferredOn) {
        AgreementTransferred {
            requireNonNull(agreementId);
            requireNonNull(transferredOn);
        }
    }

    /** transfer.proposed.v1. */
    record TransferProposed(UUID transferId, LocalDate respondBy) {
        TransferProposed {
            requireNonNull(transferId);
            requireNonNull(respondBy);
        }
    }

    /** transfer.closed.v1; whether the office said yes is nobody's business here. */
    record TransferClosed(UUID transferId) {
        TransferClosed {
            requireNonNull(transferId);
        }
    }

    /** agreement.ended.v1; why is nobody's business here. */
    record AgreementEnded(UUID agreementId, LocalDate endedOn) {
        AgreementEnded {
            requireNonNull(agreementId);
            requireNonNull(endedOn);
        }
    }

    /** casefile.restricted.v1 and restriction-lifted; why is nobody's business here. */
    record CasefileRestricted(UUID caseId) {
        CasefileRestricted {
            requireNonNull(caseId);
        }
    }

    /** objection.raised.v1 and withdrawn. */
    record ObjectionMade(UUID caseId, String against) {
        static final String REMINDERS = "REMINDERS";

        ObjectionMade {
            requireNonNull(caseId);
            requireNonNull(against);
        }
    }

    /** agreement.voided.v1. */
    record AgreementVoided(UUID agreementId, Boolean agreementOver, LocalDate on) {
        AgreementVoided {
            requireNonNull(agreementId);
            requireNonNull(agreementOver);
            requireNonNull(on);
        }
    }
}
