package de.zusage.notification.reminder;

import de.zusage.kit.Ids;
import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.agreement.AdviserChanged;
import de.zusage.notification.contact.AddressBounced;
import de.zusage.notification.contact.ChannelsCalledSafe;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.date.DateChanged;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.date.Side;
import de.zusage.notification.message.Recipient;
import de.zusage.notification.staff.StaffChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Plans what the staff alone is told, and when somebody of it is told otherwise than before. */
@ApplicationScoped
class StaffPlanner {

    private final Reminders reminders;
    private final ReminderPlanner planner;
    private final KnownDates dates;
    private final KnownAdvisers advisers;
    private final Reach reach;
    private final Ids ids;
    private final Clock clock;

    StaffPlanner(
            Reminders reminders,
            ReminderPlanner planner,
            KnownDates dates,
            KnownAdvisers advisers,
            Reach reach,
            Ids ids,
            Clock clock) {
        this.reminders = reminders;
        this.planner = planner;
        this.dates = dates;
        this.advisers = advisers;
        this.reach = reach;
        this.ids = ids;
        this.clock = clock;
    }

    /** With the first step of a client whom nothing reaches it is known that nobody will remind him or her of it: told once. */
    void on(@Observes DateChanged changed) {
        KnownDate date = changed.date();
        boolean clientsStep =
                date.kind() == DateKind.STEP && Recipient.of(date.side()).contains(Recipient.CLIENT);
        if (clientsStep
                && date.over().isEmpty()
                && !reach.caseClosed(date.caseId())
                && !reach.stopped(date.caseId())
                && !reach.isReachable(date.caseId())
                && wasNotTold(date.caseId())) {
            tell(ReminderKind.CONTACT_MISSING, date.caseId());
        }
    }

    private boolean wasNotTold(UUID caseId) {
        return reminders.ofContact(caseId, ReminderKind.CONTACT_MISSING).stream()
                .allMatch(earlier -> earlier.state() == State.DROPPED);
    }

    void on(@Observes AddressBounced bounced) {
        tell(ReminderKind.CONTACT_BOUNCED, bounced.caseId());
    }

    /** Once a day, however many addresses turn out to be nobody's. */
    private void tell(ReminderKind kind, UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        reminders.ofContact(caseId, kind).stream()
                .filter(earlier -> earlier.dueOn().equals(today))
                .findFirst()
                .ifPresentOrElse(
                        earlier -> earlier.plan(clock.instant(), clock.instant()),
                        () -> reminders.persist(Reminder.ofContact(ids.next(), kind, caseId, today, clock.instant())));
    }

    /** Nobody need hear any more how a client could not be reached. */
    void on(@Observes ChannelsCalledSafe safe) {
        ReminderKind.OF_CONTACT.stream()
                .flatMap(kind -> reminders.ofContact(safe.caseId(), kind).stream())
                .filter(reminder -> State.WAITING.contains(reminder.state()))
                .forEach(reminder -> reminder.drop(Reason.CALLED_SAFE, clock.instant()));
    }

    /** Of the open days of his or her cases, and of what found nobody. */
    void on(@Observes StaffChanged changed) {
        reminders.unreachableOffice().forEach(reminder -> reminder.plan(reminder.nextAttemptAt(), clock.instant()));
        if (!changed.kinds().isEmpty()) {
            plan(advisers.casesOf(changed.person(), LocalDate.now(clock)), List.copyOf(changed.kinds()), false);
        }
    }

    void on(@Observes AdviserChanged changed) {
        plan(List.of(changed.caseId()), List.of(DateKind.values()), true);
    }

    private void plan(Collection<UUID> cases, List<DateKind> kinds, boolean another) {
        if (!cases.isEmpty()) {
            planner.planForStaff(dates.open(cases, kinds, List.of(Side.values())), another);
        }
    }
}
