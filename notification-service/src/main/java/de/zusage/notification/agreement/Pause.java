package de.zusage.notification.agreement;

import java.time.Instant;

/** Whether an agreement is paused, how often it was paused and resumed, and when the last time. */
public record Pause(boolean paused, int changes, Instant changedAt) {

    /** Of an agreement that never was. */
    public static final Pause NEVER = new Pause(false, 0, Instant.MIN);
}
