package de.zusage.notification.escalation;

import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What the system learns of escalations: that something waits, never whom it has reached. */
sealed interface EscalationEvent extends OutgoingEvent {

    UUID caseId();

    /** The stream that all reminders of the case share. */
    default EventStream stream() {
        return new EventStream("zusage.notification", "case:" + caseId());
    }

    /** It has reached that level. */
    record EscalationRaised(UUID escalationId, UUID caseId, Level level, Cause cause, LocalDate raisedOn)
            implements EscalationEvent {
        @Override
        public String type() {
            return "escalation.raised.v1";
        }
    }

    /** Somebody at that level takes care. */
    record EscalationAcknowledged(UUID escalationId, UUID caseId, Level level, LocalDate acknowledgedOn)
            implements EscalationEvent {
        @Override
        public String type() {
            return "escalation.acknowledged.v1";
        }
    }
}
