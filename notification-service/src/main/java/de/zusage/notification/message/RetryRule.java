package de.zusage.notification.message;

import java.time.Duration;

/** How long to wait after a failure: four times as long after each, and never longer than that. */
record RetryRule(Duration first, Duration longest) {

    Duration waitAfter(int failures) {
        Duration wait = first.multipliedBy(1L << (2 * Math.min(failures - 1, 10)));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
