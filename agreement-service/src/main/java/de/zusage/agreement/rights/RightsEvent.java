package de.zusage.agreement.rights;

import de.zusage.agreement.rights.RightsApi.Against;
import de.zusage.agreement.rights.RightsApi.Area;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What the other services learn of a client's rights: what they have to keep to, and never why. */
sealed interface RightsEvent extends OutgoingEvent {

    /** The case is kept and not worked with from now on. */
    record Restricted(UUID caseId, LocalDate restrictedOn) implements RightsEvent {
        @Override
        public String type() {
            return "casefile.restricted.v1";
        }
    }

    /** The case is worked with again. */
    record RestrictionLifted(UUID caseId, LocalDate liftedOn) implements RightsEvent {
        @Override
        public String type() {
            return "casefile.restriction-lifted.v1";
        }
    }

    /** The client objects from now on. */
    record Raised(UUID objectionId, UUID caseId, Against against, LocalDate raisedOn) implements RightsEvent {
        @Override
        public String type() {
            return "objection.raised.v1";
        }
    }

    /** The client objects no more. */
    record Withdrawn(UUID objectionId, UUID caseId, Against against, LocalDate withdrawnOn) implements RightsEvent {
        @Override
        public String type() {
            return "objection.withdrawn.v1";
        }
    }

    /** What an area says that another service keeps is disputed from now on; the client's words stay here. */
    record Disputed(UUID disputeId, UUID caseId, Area area, LocalDate disputedOn) implements RightsEvent {
        @Override
        public String type() {
            return "dispute.raised.v1";
        }
    }

    /** That dispute has had its outcome, whichever. */
    record DisputeLifted(UUID disputeId, UUID caseId, Area area, LocalDate liftedOn) implements RightsEvent {
        @Override
        public String type() {
            return "dispute.lifted.v1";
        }
    }
}
