package de.zusage.notification.reminder;

import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.message.MessageState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What messages have said, or were to say where they did not get out. */
@ApplicationScoped
public class ThingsSaid {
    private final ReminderHistory history;

    ThingsSaid(ReminderHistory history) {
        this.history = history;
    }

    /** One thing that a message says. */
    public record Thing(UUID reminderId, ReminderKind kind, LocalDate dueOn) {

        static Thing of(HistoryEntry entry) {
            Reminder reminder = entry.reminder();
            return new Thing(reminder.id(), reminder.kind(), reminder.dueOn());
        }
    }

    /** By message, the earliest day first; nothing of a message from before there was a history. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, Set<Thing>> of(Collection<MessageFacts> messages) {
        Map<UUID, Happening> said = messages.stream().collect(Collectors.toMap(MessageFacts::id, ThingsSaid::said));
        return history.ofMessages(said.keySet()).stream()
                .filter(entry -> entry.what() == said.get(inMessage(entry)))
                .collect(Collectors.groupingBy(
                        ThingsSaid::inMessage,
                        Collectors.mapping(Thing::of, Collectors.toCollection(LinkedHashSet::new))));
    }

    private static UUID inMessage(HistoryEntry entry) {
        return entry.messageId().orElseThrow();
    }

    private static Happening said(MessageFacts message) {
        return message.state() == MessageState.SENT ? Happening.SENT : Happening.SENDING;
    }
}
