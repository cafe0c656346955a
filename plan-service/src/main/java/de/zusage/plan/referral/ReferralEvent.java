package de.zusage.plan.referral;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What happened to a referral, as published on its agreement's stream. */
public sealed interface ReferralEvent extends OutgoingEvent {

    /** The client was referred to that recipient. */
    record Sent(UUID agreementId, UUID caseId, UUID referralId, String recipient, String goalArea, LocalDate sentOn)
            implements ReferralEvent {
        @Override
        public String type() {
            return "referral.sent.v1";
        }
    }

    /** The recipient takes it on. */
    record Taken(UUID agreementId, UUID caseId, UUID referralId, LocalDate takenOn) implements ReferralEvent {
        @Override
        public String type() {
            return "referral.taken.v1";
        }
    }

    /** The recipient does not. */
    record Declined(UUID agreementId, UUID caseId, UUID referralId, LocalDate declinedOn) implements ReferralEvent {
        @Override
        public String type() {
            return "referral.declined.v1";
        }
    }

    /** The office took it back. */
    record Withdrawn(UUID agreementId, UUID caseId, UUID referralId, WithdrawReason reason, LocalDate withdrawnOn)
            implements ReferralEvent {
        @Override
        public String type() {
            return "referral.withdrawn.v1";
        }
    }
}
