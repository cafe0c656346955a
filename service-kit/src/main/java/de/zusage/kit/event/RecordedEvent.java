package de.zusage.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log that still waits to be sent, with the position of its pointer.
 *
 * @param readAt now, by the clock of the database as the lease is
 */
record RecordedEvent(
        long position,
        UUID id,
        EventStream stream,
        long sequence,
        String type,
        String payload,
        Instant time,
        @Nullable String authority,
        @Nullable String office,
        String actor,
        @Nullable String traceparent,
        Instant readAt) {}
