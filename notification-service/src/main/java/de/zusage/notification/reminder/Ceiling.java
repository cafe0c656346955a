package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps anybody from being told too often. The last message that a week has room for says what falls due until the next
 * one as well, so that nobody is forgotten for it.
 */
@ApplicationScoped
class Ceiling {

    private final Reminders reminders;
    private final Situation situation;
    private final Hours hours;
    private final Tenancy tenancy;
    private final ReminderConfig config;
    private final Clock clock;

    Ceiling(
            Reminders reminders,
            Situation situation,
            Hours hours,
            Tenancy tenancy,
            ReminderConfig config,
            Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.hours = hours;
        this.tenancy = tenancy;
        this.config = config;
        this.clock = clock;
    }

    /** Nobody could ever be told anything otherwise. */
    void check(@Observes StartupEvent started) {
        if (config.mostPerWeek() < 1 || config.mostPerDayOfStaff() < 1) {
            throw new IllegalStateException(
                    "zusage.reminder.most-per-week and most-per-day-of-staff must be 1 at least");
        }
    }

    /** What a client was told up to now. */
    Week week(UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> told = reminders.toldClient(caseId, startOf(today.minusDays(Week.DAYS - 1L))).stream()
                .map(day ->
                        day.map(at -> LocalDate.ofInstant(at, clock.getZone())).orElse(today))
                .toList();
        return new Week(told, config.mostPerWeek());
    }

    /** When somebody told on that day, too, may be told next, in hours in which one may write. */
    Instant opens(Week week, LocalDate day) {
        Instant morning = hours.digest(week.opens(day), Optional.empty());
        return hours.onOrAfter(morning, tenancy.required().authority());
    }

    /** Until when a message on that day looks ahead: to its evening, and where the week is full with it, to the next one. */
    Instant horizon(Week week, LocalDate day) {
        Week told = week.and(day);
        LocalDate next = day.plusDays(1);
        LocalDate end = told.isFull(next) ? LocalDate.ofInstant(opens(told, next), clock.getZone()) : next;
        return startOf(end).minusMillis(1);
    }

    /** Whether a message on that day says it already: what looks back on its day never comes before it. */
    boolean isSaidOn(LocalDate day, Reminder reminder) {
        return reminder.days() <= 0 || reminder.nextAttemptAt().isBefore(startOf(day.plusDays(1)));
    }

    /** It waits until the next message; what would then be too late is said by a person, unless that message says it too. */
    void hold(Reminder reminder, Instant until, Instant now) {
        if (isWorthSaying(reminder, until)) {
            reminder.postpone(until);
        } else if (isSaidLater(reminder, until)) {
            reminder.drop(Reason.ENOUGH_SAID, now);
        } else {
            reminder.noChannel(Reason.ENOUGH_SAID, now);
        }
    }

    private boolean isSaidLater(Reminder reminder, Instant until) {
        return reminders.waitingOfSubject(reminder.subjectId()).stream()
                .filter(other -> other.recipient() == reminder.recipient() && other.days() <= 0)
                .anyMatch(other -> other.isPlanned() && !other.equals(reminder) && isWorthSaying(other, until));
    }

    private boolean isWorthSaying(Reminder reminder, Instant on) {
        return situation
                .against(reminder, LocalDate.ofInstant(on, clock.getZone()))
                .isEmpty();
    }

    /** Whether somebody of the staff had as many messages today as a day has room for; escalations are none of them. */
    boolean isFullForStaff(UUID person) {
        return reminders.toldToday(person, startOf(LocalDate.now(clock))) >= config.mostPerDayOfStaff();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
