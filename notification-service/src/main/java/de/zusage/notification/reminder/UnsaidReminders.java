package de.zusage.notification.reminder;

import de.zusage.notification.message.Recipient;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Of the reminders of the office at work those that clients should have heard and have not. */
@ApplicationScoped
class UnsaidReminders implements PanacheRepositoryBase<Reminder, UUID> {

    /** The clients whom no channel told of a day from that one on. */
    List<UUID> casesUnsaid(LocalDate from) {
        return getEntityManager()
                .createQuery(
                        "select distinct caseId from Reminder where recipient = :client and state in :unsaid"
                                + " and dueOn >= :from",
                        UUID.class)
                .setParameter("client", Recipient.CLIENT)
                .setParameter("unsaid", State.UNSAID)
                .setParameter("from", from)
                .getResultList();
    }

    /** What nothing has said to these clients since that day, and news however old; whether it is still to be said is not asked. */
    List<Reminder> unsaid(Collection<UUID> cases, LocalDate earliest) {
        return unsaidSince(cases, earliest, "dueOn, id").list();
    }

    /** The same of one client, to be changed. */
    List<Reminder> unsaidLocked(UUID caseId, LocalDate earliest) {
        return Reminders.byDay(Reminders.held(unsaidSince(List.of(caseId), earliest, "id")));
    }

    private PanacheQuery<Reminder> unsaidSince(Collection<UUID> cases, LocalDate earliest, String order) {
        return find(
                "recipient = ?1 and caseId in ?2 and state in ?3"
                        + " and (kind = ?4 or sql('(? + greatest(?, 0))', dueOn, days) >= ?5) order by "
                        + order,
                Recipient.CLIENT,
                cases,
                State.UNSAID,
                ReminderKind.ADVISER_CHANGED,
                earliest);
    }

    /** What that client was to be told by that day and is not told yet, of days from the other one on. */
    List<Reminder> underWay(UUID caseId, LocalDate from, LocalDate by) {
        return list(
                "recipient = ?1 and caseId = ?2 and state in ?3 and dueOn >= ?4 and sql('(? + ?)', dueOn, days) <= ?5",
                Recipient.CLIENT,
                caseId,
                State.UNDER_WAY,
                from,
                by);
    }
}
