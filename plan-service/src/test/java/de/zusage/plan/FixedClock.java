package de.zusage.plan;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** In tests of the running service it is always noon of Tuesday, 2 June 2026. */
@Singleton
public class FixedClock {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(TODAY.atTime(12, 0).atZone(BERLIN).toInstant(), BERLIN);
    }
}
