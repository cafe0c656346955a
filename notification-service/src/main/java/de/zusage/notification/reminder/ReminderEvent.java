package de.zusage.notification.reminder;

import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.message.Recipient;
import java.time.LocalDate;
import java.util.UUID;

/** What the system learns of reminders: that, never what. */
sealed interface ReminderEvent extends OutgoingEvent {

    UUID caseId();

    /** The stream all reminders of one case share. */
    default EventStream stream() {
        return new EventStream("zusage.notification", "case:" + caseId());
    }

    /** The channel took the message that says it. */
    record ReminderSent(
            UUID reminderId, UUID caseId, ReminderKind kind, Recipient recipient, Channel channel, LocalDate sentOn)
            implements ReminderEvent {

        @Override
        public String type() {
            return "reminder.sent.v1";
        }
    }

    /** It was given up. */
    record ReminderFailed(
            UUID reminderId,
            UUID caseId,
            ReminderKind kind,
            Recipient recipient,
            Channel channel,
            Reason reason,
            LocalDate failedOn)
            implements ReminderEvent {

        @Override
        public String type() {
            return "reminder.failed.v1";
        }
    }
}
