package de.zusage.notification.reminder;

import java.time.Duration;

/** How long to wait after a failure, four times as long after each, and after how many to give up. */
record RetryRule(Duration first, int maxFailures) {

    boolean givesUpAfter(int failures) {
        return failures >= maxFailures;
    }

    Duration waitAfter(int failures) {
        return first.multipliedBy(1L << (2 * Math.min(failures - 1, 15)));
    }
}
