package de.zusage.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The clock of the service; its zone is Berlin, so {@code LocalDate.now(clock)} is the civil date. It ticks in microseconds
 * as the database keeps them: what is answered at once and what is read later are the same instant.
 */
@Singleton
class ClockProducer {
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneId.of("Europe/Berlin")), TICK);
    }
}
