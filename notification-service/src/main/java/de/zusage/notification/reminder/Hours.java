package de.zusage.notification.reminder;

import de.zusage.kit.time.WorkingDays;
import de.zusage.notification.staff.AllowedHours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** When somebody may be written to: by day, and on working days of the Land. */
@ApplicationScoped
class Hours implements AllowedHours {

    private final ReminderConfig config;
    private final WorkingDays workingDays;
    private final Clock clock;

    Hours(ReminderConfig config, WorkingDays workingDays, Clock clock) {
        this.config = config;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When the reminder of that day is sent; what should come before the day or on it never comes later for a holiday. */
    Instant sendAt(LocalDate dueOn, int days, String authority) {
        return sendAt(dueOn, days, authority, config.timeOfDay());
    }

    /** The same for the staff: from the first hour on it waits for the time at which whoever is told wants the day's messages. */
    Instant tellAt(LocalDate dueOn, int days, String authority) {
        return sendAt(dueOn, days, authority, config.notBefore());
    }

    /** When the messages of that day come to whoever has named no time, or that one. */
    Instant digest(LocalDate day, Optional<LocalTime> own) {
        return at(day, own.orElse(config.timeOfDay()));
    }

    private Instant sendAt(LocalDate dueOn, int days, String authority, LocalTime time) {
        LocalDate wanted = dueOn.plusDays(days);
        LocalDate day = days > 0 ? onOrAfter(wanted, authority) : onOrBefore(wanted, authority);
        return at(day, time);
    }

    @Override
    public boolean contains(LocalTime time) {
        return !isQuiet(time);
    }

    /** The time itself where one may write then, else the next time at which one may. */
    Instant onOrAfter(Instant time, String authority) {
        ZonedDateTime local = time.atZone(clock.getZone());
        if (isQuiet(local.toLocalTime())) {
            boolean over = !local.toLocalTime().isBefore(config.notBefore());
            LocalDate next = onOrAfter(local.toLocalDate().plusDays(over ? 1 : 0), authority);
            return at(next, config.notBefore());
        }
        LocalDate day = onOrAfter(local.toLocalDate(), authority);
        return day.equals(local.toLocalDate()) ? time : at(day, config.notBefore());
    }

    private boolean isQuiet(LocalTime time) {
        boolean allDay = config.notBefore().equals(config.notFrom());
        return !allDay && (time.isBefore(config.notBefore()) || !time.isBefore(config.notFrom()));
    }

    private LocalDate onOrAfter(LocalDate day, String authority) {
        return config.workingDaysOnly() ? workingDays.onOrAfter(day, authority, Map.of()) : day;
    }

    private LocalDate onOrBefore(LocalDate day, String authority) {
        return config.workingDaysOnly() ? workingDays.onOrBefore(day, authority, Map.of()) : day;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
