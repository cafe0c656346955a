package de.zusage.notification.reminder;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.agreement.AdviserChanged;
import de.zusage.notification.agreement.AgreementGoesOn;
import de.zusage.notification.agreement.AgreementOver;
import de.zusage.notification.agreement.CaseOver;
import de.zusage.notification.contact.ChannelsCalledSafe;
import de.zusage.notification.contact.ContactGoesOn;
import de.zusage.notification.contact.ContactSilent;
import de.zusage.notification.contact.ContactStopped;
import de.zusage.notification.contact.OfficeMailboxNamed;
import de.zusage.notification.date.DateChanged;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the planned reminders in step with what is known. */
@ApplicationScoped
class ReminderPlanner {

    private final Reminders reminders;
    private final Situation situation;
    private final SideLeadTimes leadTimes;
    private final Hours hours;
    private final ReminderConfig config;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;

    ReminderPlanner(
            Reminders reminders,
            Situation situation,
            SideLeadTimes leadTimes,
            Hours hours,
            ReminderConfig config,
            Tenancy tenancy,
            Ids ids,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.leadTimes = leadTimes;
        this.hours = hours;
        this.config = config;
        this.tenancy = tenancy;
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
            Stream.of(Recipient.values())
                    .forEach(
                            recipient -> days(date, recipient).forEach(days -> plan(date, days, recipient, now, true)));
        }
    }

    private List<Integer> days(KnownDate date, Recipient recipient) {
        ReminderKind kind = ReminderKind.of(date.kind());
        return leadTimes.days(date, recipient, tenancy.required().authority()).stream()
                .filter(days -> kind.recipients(date.side(), days).contains(recipient))
                .toList();
    }

    /**
     * Whoever is told now wants to be told on other days: what is missing is planned, what was said stays as it is. An
     * adviser has hundreds of open dates, of which few lack anything: they are looked at together.
     *
     * @param another somebody else than before, who has not set the day and must hear of it
     */
    void planForStaff(List<KnownDate> open, boolean another) {
        Set<Reason> personal = another ? Set.of(Reason.NOT_WISHED, Reason.OWN_ACTION) : Set.of(Reason.NOT_WISHED);
        Set<Planned> settled = reminders.ofOffice(open).stream()
                .filter(known -> known.reason().filter(personal::contains).isEmpty())
                .map(Planned::of)
                .collect(Collectors.toSet());
        for (KnownDate date : open) {
            List<Integer> missing = days(date, Recipient.OFFICE).stream()
                    .filter(days -> !settled.contains(Planned.of(date, days)))
                    .toList();
            if (!missing.isEmpty()) {
                Circumstances now = situation.of(date);
                missing.forEach(days -> plan(date, days, Recipient.OFFICE, now, !another));
            }
        }
    }

    /** What makes the reminder of a date one and the same. */
    private record Planned(UUID subjectId, ReminderKind kind, LocalDate dueOn, int days) {
        static Planned of(Reminder reminder) {
            return new Planned(reminder.subjectId(), reminder.kind(), reminder.dueOn(), reminder.days());
        }

        static Planned of(KnownDate date, int days) {
            return new Planned(date.id(), ReminderKind.of(date.kind()), date.dueOn(), days);
        }
    }

    /** One row per recipient and time, also where it is dropped at once: nobody is forgotten in silence. */
    private void plan(KnownDate date, int days, Recipient recipient, Circumstances now, boolean byReader) {
        String authority = tenancy.required().authority();
        Instant sendAt = recipient == Recipient.OFFICE
                ? hours.tellAt(date.dueOn(), days, authority)
                : hours.sendAt(date.dueOn(), days, authority);
        Optional<Reminder> known = reminders.locked(date, days, recipient);
        Reminder reminder =
                known.orElseGet(() -> new Reminder(ids.next(), date, days, recipient, sendAt, clock.instant()));
        if (known.isEmpty()) {
            reminders.persist(reminder);
        } else if (reminder.state() == State.DROPPED) {
            reminder.plan(sendAt, clock.instant());
        }
        if (State.WAITING.contains(reminder.state())) {
            now.against(reminder)
                    .or(() -> Optional.of(Reason.OWN_ACTION).filter(any -> byReader && isOwnAction(reminder)))
                    .ifPresent(why -> reminder.drop(why, clock.instant()));
        }
    }

    /** Who sets a day so late that he or she would be reminded at once needs nobody to say what was just done. */
    private boolean isOwnAction(Reminder reminder) {
        return reminder.recipient() == Recipient.OFFICE
                && reminder.days() <= 0
                && reminder.kind().isSetByOffice()
                && !reminder.nextAttemptAt().isAfter(clock.instant());
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

    /** What is due to the office stays: nothing goes to the client. */
    void on(@Observes ContactStopped stopped) {
        fallSilent(stopped.caseId());
    }

    /** The same: it goes on where the client wishes it. */
    void on(@Observes ContactSilent silent) {
        fallSilent(silent.caseId());
    }

    private void fallSilent(UUID caseId) {
        reminders.waitingOfCase(caseId).stream()
                .filter(reminder -> reminder.recipient() == Recipient.CLIENT)
                .forEach(reminder -> reminder.drop(Reason.STOPPED, clock.instant()));
    }

    /** Whether it is too late is asked when it is sent. */
    void on(@Observes ContactGoesOn goesOn) {
        reminders
                .stoppedOfCase(goesOn.caseId())
                .forEach(reminder -> reminder.plan(reminder.nextAttemptAt(), clock.instant()));
    }

    /** Told on the next morning, and once however often the case changed hands until then; not at all where it came back. */
    void on(@Observes AdviserChanged changed) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        ZonedDateTime today = now.toLocalDate().atTime(config.timeOfDay()).atZone(clock.getZone());
        ZonedDateTime sendAt = now.isBefore(today) ? today : today.plusDays(1);
        LocalDate sendOn = sendAt.toLocalDate();
        UUID caseId = changed.caseId();
        if (reminders.ofNewAdviser(caseId, sendOn).isEmpty()) {
            @Nullable UUID believed = reminders.untoldOfNewAdviser(caseId).stream()
                    .findFirst()
                    .map(Reminder::former)
                    .orElse(changed.former())
                    .orElse(null);
            reminders.persist(
                    Reminder.ofNewAdviser(ids.next(), caseId, believed, sendOn, sendAt.toInstant(), now.toInstant()));
        }
    }

    /** Who could not be reached before is reminded after all, while there is time. */
    void on(@Observes ChannelsCalledSafe safe) {
        reminders
                .unreachableClient(safe.caseId())
                .forEach(reminder -> reminder.plan(reminder.nextAttemptAt(), clock.instant()));
    }

    void on(@Observes OfficeMailboxNamed named) {
        reminders.unreachableOffice().forEach(reminder -> reminder.plan(reminder.nextAttemptAt(), clock.instant()));
    }
}
