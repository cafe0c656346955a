package de.zusage.plan.agreement;

import de.zusage.plan.plan.Promised;
import de.zusage.plan.plan.Side;
import de.zusage.plan.plan.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a case and its agreements, with the fields that this service reads; a missing one makes the event unreadable. */
sealed interface AgreementEvent {

    /** A promise of one side in the agreement. */
    record Commitment(
            UUID commitmentId,
            Side side,
            String goalArea,
            String template,
            Map<String, String> parameters,
            LocalDate dueOn,
            @Nullable UUID continues) {

        public Commitment {
            Objects.requireNonNull(commitmentId, "commitmentId");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(goalArea, "goalArea");
            Objects.requireNonNull(template, "template");
            parameters = parameters == null ? Map.of() : parameters;
            Objects.requireNonNull(dueOn, "dueOn");
        }

        private Promised promised() {
            return new Promised(commitmentId, side, goalArea, template, parameters, dueOn, continues);
        }
    }

    /** The agreement came into force. */
    record Activated(
            UUID agreementId,
            UUID caseId,
            int version,
            LocalDate activatedOn,
            int reviewIntervalMonths,
            LocalDate firstReviewOn,
            List<Commitment> commitments)
            implements AgreementEvent {

        public Activated {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(activatedOn, "activatedOn");
            Objects.requireNonNull(firstReviewOn, "firstReviewOn");
            Objects.requireNonNull(commitments, "commitments");
        }

        Terms terms() {
            return AgreementEvent.terms(version, reviewIntervalMonths, commitments);
        }
    }

    /** A new version came into force; commitments that it keeps keep their ids. */
    record Amended(
            UUID agreementId, int version, LocalDate amendedOn, int reviewIntervalMonths, List<Commitment> commitments)
            implements AgreementEvent {

        public Amended {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(amendedOn, "amendedOn");
            Objects.requireNonNull(commitments, "commitments");
        }

        Terms terms() {
            return AgreementEvent.terms(version, reviewIntervalMonths, commitments);
        }
    }

    /** The agreement is paused; why is not told. */
    record Paused(UUID agreementId, LocalDate pausedOn) implements AgreementEvent {

        public Paused {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(pausedOn, "pausedOn");
        }
    }

    /** The agreement goes on after a pause of that many days. */
    record Resumed(UUID agreementId, LocalDate resumedOn, Long pausedDays) implements AgreementEvent {

        public Resumed {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(resumedOn, "resumedOn");
            Objects.requireNonNull(pausedDays, "pausedDays");
        }
    }

    /** The agreement was completed. */
    record Completed(UUID agreementId, LocalDate completedOn) implements AgreementEvent {

        public Completed {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(completedOn, "completedOn");
        }
    }

    /** The agreement ended before it was completed; the reason is not read. */
    record Ended(UUID agreementId, LocalDate endedOn) implements AgreementEvent {

        public Ended {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(endedOn, "endedOn");
        }
    }

    /** A signature was a mistake; only where the agreement is over there is a plan to close. */
    record Voided(UUID agreementId, Boolean agreementOver, LocalDate on) implements AgreementEvent {

        public Voided {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(agreementOver, "agreementOver");
            Objects.requireNonNull(on, "on");
        }
    }

    /** Another office goes on with the client; here the agreement is over. */
    record Transferred(UUID agreementId, LocalDate transferredOn) implements AgreementEvent {

        public Transferred {
            Objects.requireNonNull(agreementId, "agreementId");
            Objects.requireNonNull(transferredOn, "transferredOn");
        }
    }

    /** A case was opened; older events name no adviser. */
    record CasefileOpened(UUID caseId, @Nullable UUID adviser) implements AgreementEvent {
        public CasefileOpened {
            Objects.requireNonNull(caseId, "caseId");
        }
    }

    /** The client logs in so from now on; not at all where no login is named. */
    record CasefileClientLoginChanged(UUID caseId, @Nullable UUID clientLogin) implements AgreementEvent {
        public CasefileClientLoginChanged {
            Objects.requireNonNull(caseId, "caseId");
        }
    }

    /** Another adviser answers for the case; older events do not name whom. */
    record CasefileAssigned(UUID caseId, @Nullable UUID adviser) implements AgreementEvent {
        public CasefileAssigned {
            Objects.requireNonNull(caseId, "caseId");
        }
    }

    /** A deputy was named; older events do not say whom, and nobody is let in by them. */
    record CasefileDeputised(
            UUID caseId,
            @Nullable UUID deputyship,
            @Nullable UUID deputy,
            LocalDate validFrom,
            LocalDate validTo) implements AgreementEvent {
        public CasefileDeputised {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(validFrom, "validFrom");
            Objects.requireNonNull(validTo, "validTo");
        }
    }

    /** A deputyship ended before its last day. */
    record DeputyshipEnded(UUID deputyship) implements AgreementEvent {
        public DeputyshipEnded {
            Objects.requireNonNull(deputyship, "deputyship");
        }
    }

    /** The client agreed to one purpose for one recipient, which may have no code. */
    record ConsentGiven(
            UUID consentId,
            UUID caseId,
            String purpose,
            @Nullable String recipient) implements AgreementEvent {
        public ConsentGiven {
            Objects.requireNonNull(consentId, "consentId");
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(purpose, "purpose");
        }
    }

    /** The client took a consent back. */
    record ConsentWithdrawn(UUID consentId) implements AgreementEvent {
        public ConsentWithdrawn {
            Objects.requireNonNull(consentId, "consentId");
        }
    }

    /** The client has the case restricted, or that was lifted: the type says which. */
    record CasefileRestricted(UUID caseId) implements AgreementEvent {
        public CasefileRestricted {
            Objects.requireNonNull(caseId, "caseId");
        }
    }

    /** The client objects, or does so no more: the type says which. */
    record ObjectionMade(UUID caseId, String against) implements AgreementEvent {
        static final String STATISTICS = "STATISTICS";

        public ObjectionMade {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(against, "against");
        }
    }

    /** The client disputes, or the dispute has had its outcome: the type says which. */
    record DisputeMade(UUID disputeId, UUID caseId, String area) implements AgreementEvent {
        static final String PLAN = "PLAN";

        public DisputeMade {
            Objects.requireNonNull(disputeId, "disputeId");
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(area, "area");
        }
    }

    private static Terms terms(int version, int months, List<Commitment> commitments) {
        return new Terms(
                version, months, commitments.stream().map(Commitment::promised).toList());
    }

    /** The case was erased, and everything of it, these agreements included. */
    record ClientErased(UUID caseId, List<UUID> agreements, UUID erasureId) implements AgreementEvent {

        public ClientErased {
            Objects.requireNonNull(caseId, "caseId");
            agreements = List.copyOf(agreements);
            Objects.requireNonNull(erasureId, "erasureId");
        }
    }
}
