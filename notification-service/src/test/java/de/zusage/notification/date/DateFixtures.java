package de.zusage.notification.date;

import java.time.LocalDate;
import java.util.UUID;

/** Known dates for the tests of other features. */
public final class DateFixtures {

    private DateFixtures() {}

    public static KnownDate aStep(Side side, LocalDate dueOn) {
        return new KnownDate(UUID.randomUUID(), DateKind.STEP, UUID.randomUUID(), UUID.randomUUID(), side, dueOn);
    }

    public static KnownDate over(KnownDate date, DateOver why) {
        date.end(why);
        return date;
    }
}
