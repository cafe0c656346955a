package de.zusage.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about reminders. */
final class ReminderApi {

    private ReminderApi() {}

    /** A reminder and what became of it; the language is that of the text, German where there was none other. */
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
            int attempts,
            @Nullable String language,
            @Nullable Instant settledAt) {

        static ReminderView of(Reminder reminder) {
            boolean open = reminder.state() == State.PLANNED || reminder.state() == State.SENDING;
            return new ReminderView(
                    reminder.id(),
                    reminder.kind(),
                    reminder.subjectId(),
                    reminder.recipient(),
                    reminder.dueOn(),
                    reminder.days(),
                    reminder.state(),
                    reminder.reason().orElse(null),
                    open ? reminder.nextAttemptAt() : null,
                    reminder.attempts(),
                    reminder.language().orElse(null),
                    reminder.settledAt().orElse(null));
        }
    }
}
