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
        List<DayView> messages = (channel.isSent() ? messages(byDay, ceiling.week(caseId)) : calls(byDay))
                .stream()
                        .filter(message -> message.day().isBefore(end))
                        .map(message ->
                                channel == Channel.LETTER ? message.readOn(letters.arrival(message.day())) : message)
                        .toList();
        return new PreviewView(channel, messages, waiting);
    }

    /** Whoever calls tells it on its day. */
    private List<DayView> calls(TreeMap<LocalDate, List<Reminder>> byDay) {
        List<DayView> calls = new ArrayList<>();
        byDay.forEach((day, due) -> add(calls, day, due));
        return calls;
    }

    private List<DayView> messages(TreeMap<LocalDate, List<Reminder>> byDay, Week before) {
        List<DayView> messages = new ArrayList<>();
        Week week = before;
        while (!byDay.isEmpty()) {
            LocalDate day = byDay.firstKey();
            List<Reminder> due = new ArrayList<>(byDay.remove(day));
            if (week.isFull(day)) {
                byDay.computeIfAbsent(dayOf(ceiling.opens(week, day)), any -> new ArrayList<>())
                        .addAll(0, due);
                continue;
            }
            due.addAll(ahead(byDay, day, dayOf(ceiling.horizon(week, day))));
            if (add(messages, day, due)) {
                week = week.and(day);
            }
        }
        return messages;
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

    /** Whether that day has a message at all. */
    private boolean add(List<DayView> messages, LocalDate day, List<Reminder> due) {
        List<Reminder> said = new ArrayList<>();
        due.stream()
                .filter(reminder -> situation.against(reminder, day).isEmpty())
                .filter(reminder -> said.stream().noneMatch(other -> Bundler.saysTheSame(reminder, other)))
                .forEach(said::add);
        if (!said.isEmpty()) {
            messages.add(DayView.of(day, said));
        }
        return !said.isEmpty();
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
