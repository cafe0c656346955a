package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.MessageService;
import de.zusage.notification.reminder.DuePeople.Person;
import de.zusage.notification.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what one person is to be told on a day into one message, and leaves out what need not be said. */
@ApplicationScoped
class Bundler {

    private final Reminders reminders;
    private final Situation situation;
    private final Hours hours;
    private final Tenancy tenancy;
    private final Reach reach;
    private final Addressees staff;
    private final Wishes wishes;
    private final Ceiling ceiling;
    private final Colleagues colleagues;
    private final MessageService messages;
    private final ReminderConfig config;
    private final Clock clock;

    Bundler(
            Reminders reminders,
            Situation situation,
            Hours hours,
            Tenancy tenancy,
            Reach reach,
            Addressees staff,
            Wishes wishes,
            Ceiling ceiling,
            Colleagues colleagues,
            MessageService messages,
            ReminderConfig config,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.hours = hours;
        this.tenancy = tenancy;
        this.reach = reach;
        this.staff = staff;
        this.wishes = wishes;
        this.ceiling = ceiling;
        this.colleagues = colleagues;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the message of that client, or those of everybody at that office, with what falls due later today too. */
    @Transactional(TxType.MANDATORY)
    void bundle(Person person) {
        reminders.holdPerson(person.key());
        Instant now = clock.instant();
        Instant allowed = hours.onOrAfter(now, tenancy.required().authority());
        if (allowed.isAfter(now)) {
            due(person, now).forEach(reminder -> reminder.postpone(allowed));
            return;
        }
        addressees(person).forEach(addressee -> bundle(addressee, now));
    }

    private List<Addressee> addressees(Person person) {
        @Nullable UUID caseId = person.caseId();
        return caseId == null ? staff() : List.of(Addressee.client(caseId));
    }

    private List<Addressee> staff() {
        Stream<Addressee> office = staff.of(reminders.casesDueToOffice(endOfToday())).entrySet().stream()
                .map(told -> Addressee.office(told.getKey(), told.getValue()));
        return Stream.concat(
                        office, reminders.summoned(clock.instant()).stream().map(Addressee::summoned))
                .toList();
    }

    private void bundle(Addressee addressee, Instant now) {
        if (waits(addressee, now)) {
            return;
        }
        List<Reminder> due;
        do {
            due = addressee.client() ? tellClient(addressee, now) : tell(addressee, due(addressee, endOfToday()), now);
        } while (due.size() == config.mostInMessage() && due.stream().noneMatch(Reminder::isPlanned));
    }

    /** The staff has its messages at the time of the digest; what comes after it goes out at once, an escalation always. */
    private boolean waits(Addressee addressee, Instant now) {
        if (addressee.client() || addressee.summoned()) {
            return false;
        }
        List<Reminder> dueNow = due(addressee, now);
        Instant next = nextDigest(addressee, now);
        if (next.isAfter(now)) {
            dueNow.forEach(reminder -> reminder.postpone(next));
        }
        return next.isAfter(now) || dueNow.isEmpty();
    }

    private Instant nextDigest(Addressee addressee, Instant now) {
        Optional<LocalTime> own = addressee.person().flatMap(colleagues::digestAt);
        Instant digest = hours.digest(today(), own);
        boolean enough = !digest.isAfter(now)
                && addressee.person().filter(ceiling::isFullForStaff).isPresent();
        return enough
                ? hours.onOrAfter(
                        hours.digest(today().plusDays(1), own),
                        tenancy.required().authority())
                : digest;
    }

    /** One message, or none where the client was told enough for a week; what a person is going to say is not counted. */
    private List<Reminder> tellClient(Addressee client, Instant now) {
        if (channel(client).isEmpty()) {
            return tell(client, due(client, endOfToday()), now);
        }
        Week week = ceiling.week(client.caseId());
        if (week.isFull(today())) {
            Instant next = ceiling.opens(week, today());
            due(client, endOfToday()).stream()
                    .filter(reminder -> isStillToBeSaid(client, reminder, now))
                    .forEach(reminder -> ceiling.hold(reminder, next, now));
            return List.of();
        }
        List<Reminder> ahead = due(client, ceiling.horizon(week, today())).stream()
                .filter(reminder -> ceiling.isSaidOn(today(), reminder))
                .toList();
        return tell(client, ahead, now);
    }

    private List<Reminder> tell(Addressee addressee, List<Reminder> due, Instant now) {
        say(addressee, due, now);
        return due;
    }

    private void say(Addressee addressee, List<Reminder> due, Instant now) {
        List<Reminder> toSay = due.stream()
                .filter(reminder -> isStillToBeSaid(addressee, reminder, now))
                .sorted(Comparator.comparing(Reminder::dueOn).thenComparing(Reminder::id))
                .toList();
        List<Reminder> once = withoutRepetition(toSay, now);
        if (!once.isEmpty()) {
            send(addressee, once, now);
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

    private List<Reminder> due(Addressee addressee, Instant by) {
        if (addressee.summoned()) {
            return reminders.summonsOf(addressee.person().orElseThrow(), by, config.mostInMessage());
        }
        return addressee.client()
                ? reminders.dueToClient(addressee.caseId(), by, config.mostInMessage())
                : reminders.dueOf(addressee.cases(), by, config.mostInMessage());
    }

    private boolean isStillToBeSaid(Addressee addressee, Reminder reminder, Instant now) {
        Optional<Reason> against = situation.against(reminder).or(() -> wishes.against(addressee, reminder));
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
            boolean twice = once.stream().anyMatch(other -> saysTheSame(other, reminder));
            if (twice || reminders.saidSince(reminder, startOfToday)) {
                reminder.drop(Reason.SAID_TODAY, now);
            } else {
                once.add(reminder);
            }
        }
        return once;
    }

    /** Be it once for each of two days. */
    static boolean saysTheSame(Reminder one, Reminder other) {
        return one.kind() == other.kind() && one.subjectId().equals(other.subjectId());
    }

    private void send(Addressee addressee, List<Reminder> toSay, Instant now) {
        Optional<UUID> reader =
                addressee.person().filter(person -> colleagues.mailbox(person).isPresent());
        if (reader.isPresent()) {
            UUID colleague = reader.get();
            UUID message = messages.makeFor(colleague);
            toSay.forEach(reminder -> reminder.join(message, colleague, now));
            return;
        }
        Optional<Channel> channel = channel(addressee);
        if (channel.isEmpty()) {
            toSay.forEach(reminder -> reminder.noChannel(whyUnreachable(addressee), now));
            return;
        }
        UUID message = messages.make(addressee.client() ? addressee.caseId() : null, channel.get());
        toSay.forEach(reminder -> reminder.join(message, now));
    }

    private Optional<Channel> channel(Addressee addressee) {
        return addressee.client()
                ? reach.preferred(addressee.caseId()).filter(Channel::isSent)
                : reach.office().filter(mailbox -> !addressee.summoned()).map(mailbox -> Channel.MAIL);
    }

    private Reason whyUnreachable(Addressee addressee) {
        if (!addressee.client()) {
            return reach.officeIsBounced() ? Reason.BOUNCED : Reason.NO_OFFICE_CONTACT;
        }
        UUID caseId = addressee.caseId();
        if (reach.preferred(caseId).isPresent()) {
            return Reason.CALL_WISHED;
        }
        if (reach.awaitsLogin(caseId)) {
            return Reason.NO_LOGIN;
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
