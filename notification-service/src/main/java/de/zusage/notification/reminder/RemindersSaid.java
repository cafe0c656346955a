package de.zusage.notification.reminder;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.Contents;
import de.zusage.notification.message.Failure;
import de.zusage.notification.message.MessageService;
import de.zusage.notification.text.Item;
import de.zusage.notification.text.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What messages say are reminders: each is looked at again before every attempt, and hears what became of it. */
@ApplicationScoped
class RemindersSaid implements Contents {

    private final Reminders reminders;
    private final Situation situation;
    private final Addressees addressees;
    private final Reach reach;
    private final MessageService messages;
    private final Hours hours;
    private final Tenancy tenancy;
    private final EventLog events;
    private final ReminderConfig config;
    private final Clock clock;

    RemindersSaid(
            Reminders reminders,
            Situation situation,
            Addressees addressees,
            Reach reach,
            MessageService messages,
            Hours hours,
            Tenancy tenancy,
            EventLog events,
            ReminderConfig config,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.addressees = addressees;
        this.reach = reach;
        this.messages = messages;
        this.hours = hours;
        this.tenancy = tenancy;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Instant allowedFrom(Instant time) {
        return hours.onOrAfter(time, tenancy.required().authority());
    }

    @Override
    public List<Matter> check(UUID message, Channel channel, LocalDate readOn) {
        List<Reminder> all = reminders.inMessage(message);
        List<Reminder> slow =
                all.stream().filter(reminder -> isTooSlow(reminder, readOn)).toList();
        if (!slow.isEmpty()) {
            goOnFaster(slow, channel);
        }
        return all.stream()
                .filter(reminder -> !slow.contains(reminder))
                .flatMap(reminder -> stillSaid(reminder, channel, readOn).stream())
                .toList();
    }

    /** Whether it could still be said today, and would be read too late. */
    private boolean isTooSlow(Reminder reminder, LocalDate readOn) {
        return situation
                        .against(reminder, readOn)
                        .filter(why -> why == Reason.DATE_PASSED)
                        .isPresent()
                && situation.against(reminder).isEmpty();
    }

    /** By the channel that the client chose for it, or else a person says it. */
    private void goOnFaster(List<Reminder> slow, Channel channel) {
        UUID caseId = slow.get(0).caseId();
        Optional<UUID> next =
                reach.fallback(caseId, channel).filter(Channel::isSent).map(faster -> messages.make(caseId, faster));
        Instant now = clock.instant();
        slow.forEach(reminder -> next.ifPresentOrElse(
                message -> reminder.join(message, now),
                () -> append(reminder.fail(channel, Reason.NOT_ACCEPTED, now, LocalDate.now(clock)))));
    }

    private Optional<Matter> stillSaid(Reminder reminder, Channel channel, LocalDate readOn) {
        Instant now = clock.instant();
        Optional<Reason> against = situation.against(reminder, readOn);
        if (against.isPresent()) {
            stop(reminder, channel, against.get(), now);
            return Optional.empty();
        }
        if (situation.waits(reminder)) {
            reminder.leaveMessage(now.plus(config.pauseCheck()), now);
            return Optional.empty();
        }
        if (addressees.isAnother(reminder)) {
            reminder.leaveMessage(now, now);
            return Optional.empty();
        }
        reminder.handOver();
        Item item = new Item(reminder.kind().occasion(reminder.dueOn(), readOn), reminder.dueOn());
        return Optional.of(new Matter(item, reference(reminder)));
    }

    /** The carrier is told the office and no case. */
    private String reference(Reminder reminder) {
        return reminder.kind() == ReminderKind.CARRIER_ESCALATION
                ? tenancy.required().office()
                : reminder.caseId().toString();
    }

    /** What was under way until its day had passed is a failure, and somebody must hear of it. */
    private void stop(Reminder reminder, Channel channel, Reason why, Instant now) {
        if (why == Reason.DATE_PASSED) {
            append(reminder.fail(channel, Reason.NOT_ACCEPTED, now, LocalDate.now(clock)));
        } else {
            reminder.drop(why, now);
        }
    }

    @Override
    public void release(UUID message) {
        Instant now = clock.instant();
        reminders.inMessage(message).forEach(reminder -> reminder.leaveMessage(now, now));
    }

    @Override
    public void goOn(UUID failed, UUID next) {
        reminders.inMessage(failed).forEach(reminder -> reminder.join(next, clock.instant()));
    }

    @Override
    public void sent(UUID message, Channel channel) {
        append(reminders.inMessage(message).stream()
                .map(reminder -> reminder.sent(channel, clock.instant(), LocalDate.now(clock)))
                .toList());
    }

    @Override
    public void failed(UUID message, Channel channel, Failure why) {
        append(reminders.inMessage(message).stream()
                .map(reminder -> reminder.fail(channel, Reason.of(why), clock.instant(), LocalDate.now(clock)))
                .toList());
    }

    @Override
    public void read(UUID message) {
        reminders.saidBy(message).forEach(reminder -> reminder.read(clock.instant()));
    }

    /** Streams are held until the end of the transaction: in one order, so that no two wait for each other. */
    private void append(List<ReminderEvent> facts) {
        facts.stream().sorted(Comparator.comparing(fact -> fact.stream().id())).forEach(this::append);
    }

    private void append(ReminderEvent fact) {
        events.append(fact.stream(), fact);
    }
}
