package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.notification.adviser.RestrictedCases;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.message.Letters;
import de.zusage.notification.reminder.PreviewApi.DayView;
import de.zusage.notification.reminder.PreviewApi.PreviewView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What a client is going to be told, by the rules by which it is sent, if nothing changes until then. */
@ApplicationScoped
class ReminderPreview {
    private final Reminders reminders;
    private final Situation situation;
    private final Hours hours;
    private final Ceiling ceiling;
    private final Reach reach;
    private final RestrictedCases restricted;
    private final Letters letters;
    private final Tenancy tenancy;
    private final AccessLog accessLog;
    private final Clock clock;

    ReminderPreview(
            Reminders reminders,
            Situation situation,
            Hours hours,
            Ceiling ceiling,
            Reach reach,
            RestrictedCases restricted,
            Letters letters,
            Tenancy tenancy,
            AccessLog accessLog,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.hours = hours;
        this.ceiling = ceiling;
        this.reach = reach;
        this.restricted = restricted;
        this.letters = letters;
        this.tenancy = tenancy;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** From now on for that many days; what a pause holds back has no day yet and is only counted. */
    @Transactional
    PreviewView of(UUID caseId, int days) {
        reach.requireKnown(caseId);
        restricted.requireReasonToRead(caseId);
        accessLog.record("READ", "reminder", caseId);
        LocalDate end = LocalDate.now(clock).plusDays(days);
        int waiting = 0;
        // The last message may say ahead what falls due after the end.
        TreeMap<LocalDate, List<Reminder>> byDay = new TreeMap<>();
        for (Reminder reminder : reminders.plannedToClient(caseId, startOf(end.plusWeeks(1)))) {
            if (situation.waits(reminder)) {
                waiting += reminder.nextAttemptAt().isBefore(startOf(end)) ? 1 : 0;
            } else {
                byDay.computeIfAbsent(day(reminder), any -> new ArrayList<>()).add(reminder);
            }
        }
        Channel channel = reach.preferred(caseId).orElse(Channel.CALL);
        List<DayView> messages = (channel.isSent() ? messages(caseId, channel, byDay) : calls(byDay))
                .stream().filter(message -> message.day().isBefore(end)).toList();
        return new PreviewView(channel, messages, waiting);
    }

    /** Whoever calls tells it on its day. */
    private List<DayView> calls(TreeMap<LocalDate, List<Reminder>> byDay) {
        return byDay.entrySet().stream()
                .flatMap(due -> sent(Channel.CALL, due.getKey(), said(due.getKey(), due.getValue())).stream())
                .toList();
    }

    private List<DayView> messages(UUID caseId, Channel channel, TreeMap<LocalDate, List<Reminder>> byDay) {
        Channel faster = reach.fallback(caseId, channel).filter(Channel::isSent).orElse(Channel.CALL);
        List<DayView> messages = new ArrayList<>();
        Week week = ceiling.week(caseId);
        while (!byDay.isEmpty()) {
            LocalDate day = byDay.firstKey();
            List<Reminder> due = new ArrayList<>(byDay.remove(day));
            if (week.isFull(day)) {
                byDay.computeIfAbsent(dayOf(ceiling.opens(week, day)), any -> new ArrayList<>())
                        .addAll(0, due);
                continue;
            }
            due.addAll(ahead(byDay, day, dayOf(ceiling.horizon(week, day))));
            List<DayView> today = channel == Channel.LETTER
                    ? posted(day, said(day, due), faster)
                    : sent(channel, day, said(day, due));
            for (DayView message : today) {
                messages.add(message);
                week = message.channel().isSent() ? week.and(day) : week;
            }
        }
        return messages;
    }

    private static List<DayView> sent(Channel channel, LocalDate day, List<Reminder> said) {
        return said.isEmpty() ? List.of() : List.of(DayView.of(channel, day, said));
    }

    /** What would be read too late in a letter of that day goes on at once, or a person says it. */
    private List<DayView> posted(LocalDate day, List<Reminder> said, Channel faster) {
        LocalDate readOn = letters.arrival(day);
        List<Reminder> inTime = said.stream()
                .filter(reminder -> situation.against(reminder, readOn).isEmpty())
                .toList();
        List<Reminder> late =
                said.stream().filter(reminder -> !inTime.contains(reminder)).toList();
        return Stream.concat(
                        sent(Channel.LETTER, day, inTime).stream().map(letter -> letter.readOn(readOn)),
                        sent(faster, day, late).stream())
                .toList();
    }

    /** What the message of that day says of later days, taken from them. */
    private List<Reminder> ahead(TreeMap<LocalDate, List<Reminder>> byDay, LocalDate day, LocalDate until) {
        List<Reminder> ahead = new ArrayList<>();
        byDay.subMap(day, false, until, true).values().forEach(later -> {
            later.stream().filter(reminder -> ceiling.isSaidOn(day, reminder)).forEach(ahead::add);
            later.removeAll(ahead);
        });
        return ahead;
    }

    /** What of it is still to be said on that day, each thing once. */
    private List<Reminder> said(LocalDate day, List<Reminder> due) {
        List<Reminder> said = new ArrayList<>();
        due.stream()
                .filter(reminder -> situation.against(reminder, day).isEmpty())
                .filter(reminder -> said.stream().noneMatch(other -> Bundler.saysTheSame(reminder, other)))
                .forEach(said::add);
        return said;
    }

    private LocalDate day(Reminder reminder) {
        Instant now = clock.instant();
        Instant wanted = reminder.nextAttemptAt().isBefore(now) ? now : reminder.nextAttemptAt();
        return dayOf(hours.onOrAfter(wanted, tenancy.required().authority()));
    }

    private LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
