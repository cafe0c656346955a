package de.zusage.notification.told;

import de.zusage.notification.contact.Channel;
import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.message.MessageState;
import de.zusage.notification.reminder.ReminderKind;
import de.zusage.notification.reminder.ThingsSaid.Thing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes over the wire about what clients were told. */
final class ToldApi {

    private ToldApi() {}

    /** A message that went out or was tried, and what it says; never its address. */
    record ToldView(
            UUID id,
            Channel channel,
            MessageState state,
            int attempts,
            @Nullable String language,
            Instant madeAt,
            @Nullable Instant settledAt,
            List<ThingView> things) {

        static ToldView of(MessageFacts message, Collection<Thing> things) {
            return new ToldView(
                    message.id(),
                    message.channel(),
                    message.state(),
                    message.attempts(),
                    message.language(),
                    message.madeAt(),
                    message.settledAt(),
                    things.stream().map(ThingView::of).toList());
        }
    }

    /** One thing that it says. */
    record ThingView(UUID reminderId, ReminderKind kind, LocalDate dueOn) {

        static ThingView of(Thing thing) {
            return new ThingView(thing.reminderId(), thing.kind(), thing.dueOn());
        }
    }

    /** A message with its words, written anew from what it says as on the day on which it was said. */
    record ToldInFull(
            ToldView message,
            @Nullable String subject,
            @Nullable String text) {}
}
