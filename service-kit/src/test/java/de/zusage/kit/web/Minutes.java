package de.zusage.kit.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** Rations in minutes that pass when a test says so; the first one has 42 seconds left. */
final class Minutes extends Clock {
    private Instant now = Instant.parse("2026-11-29T10:00:18Z");

    Rations rations(Map<String, Integer> perMinute) {
        return new Rations(() -> perMinute, this);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
