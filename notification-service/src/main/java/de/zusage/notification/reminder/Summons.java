package de.zusage.notification.reminder;

import de.zusage.kit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Tells one person of the staff, as soon as one may write, that something waits; whatever he or she has switched off. */
@ApplicationScoped
public class Summons {

    private final Reminders reminders;
    private final Ids ids;
    private final Clock clock;

    Summons(Reminders reminders, Ids ids, Clock clock) {
        this.reminders = reminders;
        this.ids = ids;
        this.clock = clock;
    }

    /** With the case, to somebody of the office; said once for that turn and day. */
    @Transactional(TxType.MANDATORY)
    public void to(UUID turn, UUID caseId, UUID person, LocalDate since) {
        send(ReminderKind.ESCALATION, turn, caseId, person, since);
    }

    /** With the office alone, to somebody of its carrier. */
    @Transactional(TxType.MANDATORY)
    public void withoutContent(UUID turn, UUID caseId, UUID person, LocalDate since) {
        send(ReminderKind.CARRIER_ESCALATION, turn, caseId, person, since);
    }

    private void send(ReminderKind kind, UUID turn, UUID caseId, UUID person, LocalDate since) {
        int days = (int) ChronoUnit.DAYS.between(since, LocalDate.now(clock));
        reminders.persist(Reminder.ofEscalation(ids.next(), kind, turn, caseId, person, since, days, clock.instant()));
    }
}
