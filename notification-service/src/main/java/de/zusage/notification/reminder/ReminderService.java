package de.zusage.notification.reminder;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Mailbox;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.delivery.MailChannel;
import de.zusage.notification.text.MailTexts;
import de.zusage.notification.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The two transactions around the sending of a reminder: claim it, and say what became of it. */
@ApplicationScoped
class ReminderService {

    private final Reminders reminders;
    private final KnownDates dates;
    private final Situation situation;
    private final Hours hours;
    private final Tenancy tenancy;
    private final Reach reach;
    private final MailTexts texts;
    private final MailChannel channel;
    private final EventLog events;
    private final ReminderConfig config;
    private final Clock clock;

    ReminderService(
            Reminders reminders,
            KnownDates dates,
            Situation situation,
            Hours hours,
            Tenancy tenancy,
            Reach reach,
            MailTexts texts,
            MailChannel channel,
            EventLog events,
            ReminderConfig config,
            Clock clock) {
        this.reminders = reminders;
        this.dates = dates;
        this.situation = situation;
        this.hours = hours;
        this.tenancy = tenancy;
        this.reach = reach;
        this.texts = texts;
        this.channel = channel;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /** The mail to send now; empty if somebody else has the reminder or it turns out not to be wanted. */
    @Transactional(TxType.MANDATORY)
    Optional<Dispatch> claim(UUID id) {
        holdSubject(id);
        Optional<Reminder> due = reminders.claimable(id, clock.instant());
        if (due.isEmpty()) {
            return Optional.empty();
        }
        Reminder reminder = due.get();
        Optional<Reason> against = situation.against(reminder);
        if (against.isPresent()) {
            stop(reminder, against.get());
            return Optional.empty();
        }
        if (situation.waits(reminder)) {
            reminder.postpone(clock.instant().plus(config.pauseCheck()));
            return Optional.empty();
        }
        Instant allowed = hours.onOrAfter(clock.instant(), tenancy.required().authority());
        if (allowed.isAfter(clock.instant())) {
            reminder.postpone(allowed);
            return Optional.empty();
        }
        if (reminders.saidSince(reminder, today().atStartOfDay(clock.getZone()).toInstant())) {
            reminder.drop(Reason.SAID_TODAY, clock.instant());
            return Optional.empty();
        }
        Optional<Mailbox> mailbox =
                reminder.recipient() == Recipient.CLIENT ? reach.client(reminder.caseId()) : reach.office();
        if (mailbox.isEmpty()) {
            reminder.noChannel(whyUnreachable(reminder), clock.instant());
            return Optional.empty();
        }
        return Optional.of(dispatch(reminder, mailbox.get()));
    }

    /** Before the reminder itself, as whoever changes a date does: two senders never speak of one thing at a time. */
    private void holdSubject(UUID id) {
        reminders.subjectOf(id).ifPresent(dates::hold);
    }

    @Transactional(TxType.MANDATORY)
    void sent(UUID id) {
        append(reminders.locked(id).sent(clock.instant(), today()));
    }

    @Transactional(TxType.MANDATORY)
    void refused(UUID id, int attempt) {
        RetryRule rule = new RetryRule(config.retryAfter(), config.maxFailures());
        append(reminders.locked(id).refused(attempt, rule, clock.instant(), today()));
    }

    /** Puts a reminder that cannot even be claimed out of the way of the others. */
    @Transactional(TxType.MANDATORY)
    void postpone(UUID id) {
        Instant now = clock.instant();
        reminders.claimable(id, now).ifPresent(reminder -> reminder.postpone(now.plus(config.lease())));
    }

    /** What failed until its day had passed is a failure, and somebody must hear of it. */
    private void stop(Reminder reminder, Reason why) {
        if (why == Reason.DATE_PASSED && reminder.failures() > 0) {
            append(Optional.of(reminder.fail(clock.instant(), today())));
        } else {
            reminder.drop(why, clock.instant());
        }
    }

    private Reason whyUnreachable(Reminder reminder) {
        if (reminder.recipient() == Recipient.OFFICE) {
            return Reason.NO_OFFICE_CONTACT;
        }
        return reach.withdrawn(reminder.caseId()) ? Reason.WITHDRAWN : Reason.NONE_CALLED_SAFE;
    }

    private Dispatch dispatch(Reminder reminder, Mailbox mailbox) {
        var occasion = reminder.kind().occasion(reminder.dueOn(), today());
        Wording wording = reminder.recipient() == Recipient.CLIENT
                ? texts.forClient(occasion, reminder.dueOn(), mailbox.language())
                : texts.forOffice(occasion, reminder.dueOn(), reminder.caseId().toString());
        String messageId = reminder.messageId()
                .orElseGet(() -> channel.messageId(reminder.id().toString()));
        int attempt = reminder.claim(
                messageId, wording.language().getLanguage(), clock.instant().plus(config.lease()));
        return new Dispatch(attempt, messageId, mailbox.address(), wording);
    }

    private void append(Optional<ReminderEvent> event) {
        event.ifPresent(fact -> events.append(fact.stream(), fact));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
