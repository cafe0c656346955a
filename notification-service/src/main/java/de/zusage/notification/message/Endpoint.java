package de.zusage.notification.message;

import java.time.Instant;

/** The server behind a channel, as one sender has met it: where nobody answers, one message asks for all the others. */
final class Endpoint {

    private final RetryRule rule;
    private int failures;
    private Instant closedUntil = Instant.MIN;

    Endpoint(RetryRule rule) {
        this.rule = rule;
    }

    synchronized boolean isOpen(Instant now) {
        return !now.isBefore(closedUntil);
    }

    synchronized void answered() {
        failures = 0;
        closedUntil = Instant.MIN;
    }

    synchronized void silent(Instant now) {
        failures++;
        closedUntil = now.plus(rule.waitAfter(failures));
    }

    /** Whether the last that was heard of it is silence. */
    synchronized boolean isSilent() {
        return failures > 0;
    }
}
