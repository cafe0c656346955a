package de.zusage.agreement.transfer;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What a proposal tells: that one waits, and no more, to the office that was asked; a rejection to the other. No case, no reason. */
sealed interface TransferEvent extends OutgoingEvent {

    /** An office is asked to take a client in. */
    record Proposed(UUID transferId, LocalDate proposedOn, LocalDate respondBy) implements TransferEvent {
        @Override
        public String type() {
            return "transfer.proposed.v1";
        }
    }

    /** The office said no. */
    record Rejected(UUID transferId, LocalDate rejectedOn) implements TransferEvent {
        @Override
        public String type() {
            return "transfer.rejected.v1";
        }
    }

    /** It waits no more at the office that was asked, whoever ended that and how. */
    record Closed(UUID transferId, TransferState outcome, LocalDate closedOn) implements TransferEvent {
        @Override
        public String type() {
            return "transfer.closed.v1";
        }
    }
}
