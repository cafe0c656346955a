package de.zusage.notification.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often one person was told something lately: never more than so many messages in any seven days, so that nobody
 * stops reading what matters.
 *
 * @param told the days of the messages, in any order
 */
record Week(List<LocalDate> told, int most) {

    static final int DAYS = 7;

    Week {
        told = List.copyOf(told);
    }

    /** Whether one more on that day would be too many. */
    boolean isFull(LocalDate day) {
        LocalDate before = day.minusDays(DAYS);
        return told.stream().filter(each -> each.isAfter(before)).count() >= most;
    }

    /** The first day from that one on with room for one more. */
    LocalDate opens(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> !isFull(day))
                .findFirst()
                .orElseThrow();
    }

    /** The same with a message on that day. */
    Week and(LocalDate day) {
        return new Week(Stream.concat(told.stream(), Stream.of(day)).toList(), most);
    }
}
