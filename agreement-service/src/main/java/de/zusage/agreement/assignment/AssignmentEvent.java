package de.zusage.agreement.assignment;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to the responsibility for a case; never who has it. */
sealed interface AssignmentEvent extends OutgoingEvent {

    /** Another adviser answers for the case from now on. */
    record Assigned(UUID caseId, LocalDate assignedOn) implements AssignmentEvent {
        @Override
        public String type() {
            return "casefile.assigned.v1";
        }
    }

    /** A deputy was named; {@code validTo} is the last day. */
    record Deputised(UUID caseId, LocalDate validFrom, LocalDate validTo) implements AssignmentEvent {
        @Override
        public String type() {
            return "casefile.deputised.v1";
        }
    }
}
