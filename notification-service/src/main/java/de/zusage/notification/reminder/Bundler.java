package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.MessageService;
import de.zusage.notification.reminder.DuePeople.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what one person is to be told on a day into one message, and leaves out what need not be said. */
@ApplicationScoped
class Bundler {

    private final Reminders reminders;
    private final Situation situation;
    private final Hours hours;
    private final Tenancy tenancy;
    private final Reach reach;
    private final MessageService messages;
    private final ReminderConfig config;
    private final Clock clock;

    Bundler(
            Reminders reminders,
            Situation situation,
            Hours hours,
            Tenancy tenancy,
            Reach reach,
            MessageService messages,
            ReminderConfig config,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.hours = hours;
        this.tenancy = tenancy;
        this.reach = reach;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the message of that person, with what falls due later today too. */
    @Transactional(TxType.MANDATORY)
    void bundle(Person person) {
        reminders.holdPerson(person.key());
        Instant now = clock.instant();
        Instant allowed = hours.onOrAfter(now, tenancy.required().authority());
        if (allowed.isAfter(now)) {
            due(person, now).forEach(reminder -> reminder.postpone(allowed));
            return;
        }
        List<Reminder> due;
        do {
            due = due(person, endOfToday());
            say(person, due, now);
        } while (due.size() == config.mostInMessage() && due.stream().noneMatch(Reminder::isPlanned));
    }

    private void say(Person person, List<Reminder> due, Instant now) {
        List<Reminder> toSay = due.stream()
                .filter(reminder -> isStillToBeSaid(reminder, now))
                .sorted(Comparator.comparing(Reminder::dueOn).thenComparing(Reminder::id))
                .toList();
        List<Reminder> once = withoutRepetition(toSay, now);
        if (!once.isEmpty()) {
            send(person, once, now);
        }
    }

    /** Puts what cannot even be looked at out of the way of the others. */
    @Transactional(TxType.MANDATORY)
    void putAside(Person person) {
        Instant now = clock.instant();
        due(person, now).forEach(reminder -> reminder.postpone(now.plus(config.pauseCheck())));
    }

    private List<Reminder> due(Person person, Instant by) {
        @Nullable UUID caseId = person.caseId();
        return caseId == null
                ? reminders.dueToOffice(by, config.mostInMessage())
                : reminders.dueToClient(caseId, by, config.mostInMessage());
    }

    private boolean isStillToBeSaid(Reminder reminder, Instant now) {
        Optional<Reason> against = situation.against(reminder);
        if (against.isPresent()) {
            reminder.drop(against.get(), now);
            return false;
        }
        if (situation.waits(reminder)) {
            reminder.postpone(now.plus(config.pauseCheck()));
            return false;
        }
        return true;
    }

    /** Of one thing once a day, whether it was said before or is said twice in this message. */
    private List<Reminder> withoutRepetition(List<Reminder> toSay, Instant now) {
        Instant startOfToday = today().atStartOfDay(clock.getZone()).toInstant();
        List<Reminder> once = new ArrayList<>();
        for (Reminder reminder : toSay) {
            boolean twice = once.stream().anyMatch(other -> other.subjectId().equals(reminder.subjectId()));
            if (twice || reminders.saidSince(reminder, startOfToday)) {
                reminder.drop(Reason.SAID_TODAY, now);
            } else {
                once.add(reminder);
            }
        }
        return once;
    }

    private void send(Person person, List<Reminder> toSay, Instant now) {
        Optional<Channel> channel = channel(person);
        if (channel.isEmpty()) {
            toSay.forEach(reminder -> reminder.noChannel(whyUnreachable(person), now));
            return;
        }
        UUID message = messages.make(person.caseId(), channel.get());
        toSay.forEach(reminder -> reminder.join(message, now));
    }

    private Optional<Channel> channel(Person person) {
        @Nullable UUID caseId = person.caseId();
        if (caseId == null) {
            return reach.office().map(mailbox -> Channel.MAIL);
        }
        return reach.preferred(caseId).filter(Channel::isSent);
    }

    private Reason whyUnreachable(Person person) {
        @Nullable UUID caseId = person.caseId();
        if (caseId == null) {
            return Reason.NO_OFFICE_CONTACT;
        }
        if (reach.preferred(caseId).isPresent()) {
            return Reason.CALL_WISHED;
        }
        return reach.withdrawn(caseId) ? Reason.WITHDRAWN : Reason.NONE_CALLED_SAFE;
    }

    private Instant endOfToday() {
        return today().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
