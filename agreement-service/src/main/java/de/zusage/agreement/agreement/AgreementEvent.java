package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agreement tells the other services; names, wording and free text never leave. */
sealed interface AgreementEvent extends OutgoingEvent {

    /** Whether the offered version is the first or changes one in force. */
    enum Kind {
        INITIAL,
        AMENDMENT
    }

    /**
     * A commitment as others learn of it.
     *
     * @param template the code of its block; FREE where it has words of its own, which stay here
     * @param continues the promise at another office that it goes on with, where the client let the history go along
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promised(
            UUID commitmentId,
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable Integer templateVersion,
            Map<String, String> parameters,
            LocalDate dueOn,
            @Nullable UUID continues) {

        private Promised continuing(Map<UUID, UUID> earlier) {
            return new Promised(
                    commitmentId,
                    side,
                    goalArea,
                    template,
                    templateVersion,
                    parameters,
                    dueOn,
                    earlier.get(commitmentId));
        }
    }

    /** A text was frozen and laid before both sides. */
    record Offered(
            UUID agreementId,
            UUID caseId,
            int version,
            Kind kind,
            String textHash,
            List<String> languages,
            LocalDate offeredOn,
            LocalDate respondBy)
            implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.offered.v1";
        }
    }

    /** The office took an offer back. */
    record Withdrawn(UUID agreementId, UUID caseId, int version, LocalDate on) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.withdrawn.v1";
        }
    }

    /** The client said no; nothing follows from it. */
    record Declined(UUID agreementId, UUID caseId, int version, LocalDate on) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.declined.v1";
        }
    }

    /** The time to respond ran out. */
    record Expired(UUID agreementId, UUID caseId, int version, LocalDate on) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.expired.v1";
        }
    }

    /** One party signed. */
    record Signed(UUID agreementId, UUID caseId, int version, Party party, SigningMethod method, LocalDate signedOn)
            implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.signed.v1";
        }
    }

    /** Everybody needed signed the first text: the agreement counts from here. */
    record Activated(
            UUID agreementId,
            UUID caseId,
            int version,
            LocalDate activatedOn,
            int reviewIntervalMonths,
            LocalDate firstReviewOn,
            List<Promised> commitments)
            implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.activated.v1";
        }

        /** The same, naming the promises that its own go on with. */
        Activated continuing(Map<UUID, UUID> earlier) {
            return new Activated(
                    agreementId,
                    caseId,
                    version,
                    activatedOn,
                    reviewIntervalMonths,
                    firstReviewOn,
                    commitments.stream()
                            .map(promise -> promise.continuing(earlier))
                            .toList());
        }
    }

    /** A later version came into force; the list of commitments is whole. */
    record Amended(
            UUID agreementId,
            UUID caseId,
            int version,
            LocalDate amendedOn,
            int reviewIntervalMonths,
            List<Promised> commitments)
            implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.amended.v1";
        }
    }

    /** A signature was a mistake; an agreement that was in force through it never was. */
    record Voided(UUID agreementId, UUID caseId, int version, boolean agreementOver, LocalDate on)
            implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.voided.v1";
        }
    }

    /** The closing review was held and every step has its outcome. */
    record Completed(UUID agreementId, UUID caseId, LocalDate completedOn) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.completed.v1";
        }
    }

    /** The clocks stand still; why is never told. */
    record Paused(UUID agreementId, UUID caseId, LocalDate pausedOn) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.paused.v1";
        }
    }

    /** The clocks go on, shifted by the days of the pause. */
    record Resumed(UUID agreementId, UUID caseId, LocalDate resumedOn, long pausedDays) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.resumed.v1";
        }
    }

    /** Another office goes on with the client; which one is nobody's business. Here the agreement is over. */
    record Transferred(UUID agreementId, UUID caseId, LocalDate transferredOn) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.transferred.v1";
        }
    }

    /** The agreement ended before that. */
    record Ended(UUID agreementId, UUID caseId, EndReason reason, LocalDate endedOn) implements AgreementEvent {
        @Override
        public String type() {
            return "agreement.ended.v1";
        }
    }
}
