package de.zusage.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** Lets validation ask "past or future?" by the service's clock; the server's own may be a day behind Berlin. */
@ApplicationScoped
class CivilClockProvider implements ClockProvider {

    private final Clock clock;

    CivilClockProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock;
    }
}
