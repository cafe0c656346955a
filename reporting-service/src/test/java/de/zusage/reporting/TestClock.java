package de.zusage.reporting;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the service under test: the real one, so much ahead. */
public final class TestClock extends Clock {
    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    private TestClock() {}

    /** Puts it ahead of the real time; zero puts it right again. */
    public static void ahead(Duration by) {
        AHEAD.set(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Berlin");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), AHEAD.get());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(AHEAD.get());
    }

    /** Stands in for the kit's. */
    @Singleton
    static final class Producer {
        @Produces
        @Singleton
        Clock clock() {
            return new TestClock();
        }
    }
}
