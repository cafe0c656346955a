package de.zusage.notification.reminder;

import de.zusage.notification.reminder.HistoryEntry.Place;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What happened to the reminders of the office at work; they write it themselves. */
@ApplicationScoped
class ReminderHistory implements PanacheRepositoryBase<HistoryEntry, Place> {

    /** The first at the beginning. */
    List<HistoryEntry> of(UUID reminderId) {
        return list("place.reminderId = ?1 order by place.number", reminderId);
    }

    /** What became part of these messages and what they have said, with the reminders. */
    List<HistoryEntry> ofMessages(Collection<UUID> messages) {
        return list(
                "from HistoryEntry e join fetch e.reminder r where e.messageId in ?1 and e.what in ?2 order by r.dueOn, r.id",
                messages,
                List.of(Happening.SENDING, Happening.SENT));
    }
}
