package de.zusage.notification.reminder;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.message.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about reminders. */
final class ReminderApi {

    private ReminderApi() {}

    /** A reminder with everything that happened to it, the first at the beginning. */
    record ReminderStory(ReminderView reminder, List<HappeningView> history) {}

    /** One thing that happened, with the reason where there is one; over which channel, where it happened to a message. */
    record HappeningView(
            Happening what,
            Instant at,
            @Nullable Reason reason,
            @Nullable UUID messageId,
            @Nullable Channel channel) {

        static HappeningView of(HistoryEntry entry, Map<UUID, MessageFacts> messages) {
            return new HappeningView(
                    entry.what(),
                    entry.at(),
                    entry.reason().orElse(null),
                    entry.messageId().orElse(null),
                    entry.messageId()
                            .map(messages::get)
                            .map(MessageFacts::channel)
                            .orElse(null));
        }
    }

    /** A reminder and what became of it; the message that says it has a channel, a language and attempts. */
    record ReminderView(
            UUID id,
            ReminderKind kind,
            UUID subjectId,
            Recipient recipient,
            LocalDate dueOn,
            int days,
            State state,
            @Nullable Reason reason,
            @Nullable Instant nextAttemptAt,
            @Nullable UUID messageId,
            @Nullable Channel channel,
            int attempts,
            @Nullable String language,
            @Nullable Instant settledAt) {

        static ReminderView of(Reminder reminder, @Nullable MessageFacts message) {
            return new ReminderView(
                    reminder.id(),
                    reminder.kind(),
                    reminder.subjectId(),
                    reminder.recipient(),
                    reminder.dueOn(),
                    reminder.days(),
                    reminder.state(),
                    reminder.reason().orElse(null),
                    reminder.state() == State.PLANNED ? reminder.nextAttemptAt() : null,
                    reminder.messageId().orElse(null),
                    message == null ? null : message.channel(),
                    message == null ? 0 : message.attempts(),
                    message == null ? null : message.language(),
                    reminder.settledAt().orElse(null));
        }
    }
}
