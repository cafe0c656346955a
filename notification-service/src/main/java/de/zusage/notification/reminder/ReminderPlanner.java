package de.zusage.notification.reminder;

import de.zusage.kit.Ids;
import de.zusage.notification.agreement.AdviserChanged;
import de.zusage.notification.agreement.AgreementGoesOn;
import de.zusage.notification.agreement.AgreementOver;
import de.zusage.notification.agreement.CaseOver;
import de.zusage.notification.contact.ChannelsCalledSafe;
import de.zusage.notification.contact.OfficeMailboxNamed;
import de.zusage.notification.plan.DateChanged;
import de.zusage.notification.plan.DateKind;
import de.zusage.notification.plan.KnownDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Keeps the planned reminders in step with what is known. */
@ApplicationScoped
class ReminderPlanner {

    private final Reminders reminders;
    private final Situation situation;
    private final ReminderConfig config;
    private final Ids ids;
    private final Clock clock;

    ReminderPlanner(Reminders reminders, Situation situation, ReminderConfig config, Ids ids, Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    void on(@Observes DateChanged changed) {
        KnownDate date = changed.date();
        Circumstances now = situation.of(date);
        reminders
                .waitingOfSubject(date.id())
                .forEach(reminder -> now.against(reminder).ifPresent(why -> reminder.drop(why, clock.instant())));
        if (date.over().isEmpty()) {
            Recipient.of(date.side()).forEach(recipient -> plan(date, recipient, now));
        }
    }

    /** One row per recipient, also where it is dropped at once: nobody is forgotten in silence. */
    private void plan(KnownDate date, Recipient recipient, Circumstances now) {
        Optional<Reminder> known = reminders.locked(date, recipient);
        Reminder reminder = known.orElseGet(() -> new Reminder(ids.next(), date, recipient, sendAt(date)));
        if (known.isEmpty()) {
            reminders.persist(reminder);
        } else if (reminder.state() == State.DROPPED) {
            reminder.plan(sendAt(date));
        }
        if (State.WAITING.contains(reminder.state())) {
            now.against(reminder).ifPresent(why -> reminder.drop(why, clock.instant()));
        }
    }

    void on(@Observes AgreementOver over) {
        reminders
                .waitingOfAgreement(over.agreementId())
                .forEach(reminder -> reminder.drop(Reason.AGREEMENT_OVER, clock.instant()));
    }

    /** The new days come from the plan, perhaps a little later than word of the end of the pause. */
    void on(@Observes AgreementGoesOn resumed) {
        Instant earliest = clock.instant().plus(config.pauseCheck());
        reminders.waitingOfAgreement(resumed.agreementId()).stream()
                .filter(reminder -> reminder.nextAttemptAt().isBefore(earliest))
                .forEach(reminder -> reminder.postpone(earliest));
    }

    void on(@Observes CaseOver over) {
        reminders.waitingOfCase(over.caseId()).forEach(reminder -> reminder.drop(Reason.CASE_CLOSED, clock.instant()));
    }

    /** Told on the next morning, and once however often the case changed hands until then. */
    void on(@Observes AdviserChanged changed) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.toLocalDate().atTime(config.timeOfDay()).atZone(clock.getZone());
        ZonedDateTime sendAt = now.isBefore(today) ? today : today.plusDays(1);
        LocalDate sendOn = sendAt.toLocalDate();
        if (reminders.ofNewAdviser(changed.caseId(), sendOn).isEmpty()) {
            reminders.persist(Reminder.ofNewAdviser(ids.next(), changed.caseId(), sendOn, sendAt.toInstant()));
        }
    }

    /** Who could not be reached before is reminded after all, while there is time. */
    void on(@Observes ChannelsCalledSafe safe) {
        reminders.unreachable(Recipient.CLIENT, LocalDate.now(clock)).stream()
                .filter(reminder -> reminder.caseId().equals(safe.caseId()))
                .forEach(reminder -> reminder.plan(reminder.nextAttemptAt()));
    }

    void on(@Observes OfficeMailboxNamed named) {
        reminders
                .unreachable(Recipient.OFFICE, LocalDate.now(clock))
                .forEach(reminder -> reminder.plan(reminder.nextAttemptAt()));
    }

    private Instant sendAt(KnownDate date) {
        int lead = date.kind() == DateKind.STEP ? config.stepLeadDays() : config.reviewLeadDays();
        return date.dueOn()
                .minusDays(lead)
                .atTime(config.timeOfDay())
                .atZone(clock.getZone())
                .toInstant();
    }
}
