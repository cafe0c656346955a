package de.zusage.agreement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The service's clock in tests: the real time, moved by as much as a test says. */
@Singleton
public class TestClock extends Clock {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private volatile Duration ahead = Duration.ZERO;

    public void moveTo(Instant instant) {
        ahead = Duration.between(Instant.now(), instant);
    }

    public void moveBy(Duration duration) {
        ahead = ahead.plus(duration);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return BERLIN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("civil dates are Berlin's");
    }
}
