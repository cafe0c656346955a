package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
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
    private final Reach reach;
    private final Tenancy tenancy;
    private final AccessLog accessLog;
    private final Clock clock;

    ReminderPreview(
            Reminders reminders,
            Situation situation,
            Hours hours,
            Reach reach,
            Tenancy tenancy,
            AccessLog accessLog,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.hours = hours;
        this.reach = reach;
        this.tenancy = tenancy;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** From now on for that many days; what a pause holds back has no day yet and is only counted. */
    @Transactional
    PreviewView of(UUID caseId, int days) {
        reach.requireKnown(caseId);
        accessLog.record("READ", "reminder", caseId);
        LocalDate end = LocalDate.now(clock).plusDays(days);
        int waiting = 0;
        TreeMap<LocalDate, List<Reminder>> byDay = new TreeMap<>();
        for (Reminder reminder : reminders.plannedToClient(
                caseId, end.atStartOfDay(clock.getZone()).toInstant())) {
            LocalDate day = day(reminder);
            if (situation.waits(reminder)) {
                waiting++;
            } else if (day.isBefore(end) && situation.against(reminder, day).isEmpty()) {
                sayOnce(byDay.computeIfAbsent(day, any -> new ArrayList<>()), reminder);
            }
        }
        return new PreviewView(
                reach.preferred(caseId).orElse(Channel.CALL),
                byDay.entrySet().stream()
                        .map(day -> DayView.of(day.getKey(), day.getValue()))
                        .toList(),
                waiting);
    }

    private LocalDate day(Reminder reminder) {
        Instant now = clock.instant();
        Instant wanted = reminder.nextAttemptAt().isBefore(now) ? now : reminder.nextAttemptAt();
        return LocalDate.ofInstant(hours.onOrAfter(wanted, tenancy.required().authority()), clock.getZone());
    }

    /** Of one thing a client is told once a day. */
    private static void sayOnce(List<Reminder> onOneDay, Reminder reminder) {
        if (onOneDay.stream().noneMatch(other -> other.subjectId().equals(reminder.subjectId()))) {
            onOneDay.add(reminder);
        }
    }
}
