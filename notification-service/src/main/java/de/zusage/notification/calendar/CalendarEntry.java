package de.zusage.notification.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day in a calendar as it stands now; its number goes up when it moves, is called off or comes back. The description
 * may be empty.
 */
record CalendarEntry(
        String uid,
        LocalDate day,
        String summary,
        String description,
        boolean calledOff,
        int number,
        Instant changedAt) {}
