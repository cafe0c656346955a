package de.zusage.notification.reminder;

import de.zusage.notification.contact.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about reminders to come. */
final class PreviewApi {

    private PreviewApi() {}

    /**
     * What a client is going to be told.
     *
     * @param channel the one that is used first today; CALL also where nothing was called safe: the adviser tells it
     * @param waiting how many reminders a pause holds back
     */
    record PreviewView(Channel channel, List<DayView> days, int waiting) {}

    /**
     * One message.
     *
     * @param channel the first one; in place of a letter that would be read too late the one chosen for it, or a call
     * @param readOn where it is a letter: when it is read if it is posted on that day
     */
    record DayView(LocalDate day, Channel channel, @Nullable LocalDate readOn, List<ThingToSay> things) {

        static DayView of(Channel channel, LocalDate day, List<Reminder> said) {
            return new DayView(
                    day,
                    channel,
                    null,
                    said.stream()
                            .map(reminder -> new ThingToSay(reminder.id(), reminder.kind(), reminder.dueOn()))
                            .toList());
        }

        DayView readOn(LocalDate reading) {
            return new DayView(day, channel, reading, things);
        }
    }

    /** One thing that it says. */
    record ThingToSay(UUID reminderId, ReminderKind kind, LocalDate dueOn) {}
}
