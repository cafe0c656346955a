package de.zusage.agreement.assignment;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to the responsibility for a case; who has it is the subject of that person's tokens, never a name. */
sealed interface AssignmentEvent extends OutgoingEvent {

    /** Another adviser answers for the case from now on. */
    record Assigned(UUID caseId, UUID adviser, LocalDate assignedOn) implements AssignmentEvent {
        @Override
        public String type() {
            return "casefile.assigned.v1";
        }
    }

    /** A deputy was named; {@code validTo} is the last day. */
    record Deputised(UUID caseId, UUID deputyship, UUID deputy, LocalDate validFrom, LocalDate validTo)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "casefile.deputised.v1";
        }
    }

    /** A deputyship ended before its last day. */
    record DeputyshipEnded(UUID caseId, UUID deputyship, LocalDate endedOn) implements AssignmentEvent {
        @Override
        public String type() {
            return "casefile.deputyship-ended.v1";
        }
    }
}
