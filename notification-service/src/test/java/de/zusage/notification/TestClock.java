package de.zusage.notification;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The time tests say it is; replaces the clock of the service. */
@Singleton
public class TestClock extends Clock {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private volatile Instant now = Instant.EPOCH;

    public void set(LocalDate day, LocalTime time) {
        now = day.atTime(time).atZone(BERLIN).toInstant();
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
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
