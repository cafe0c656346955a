package de.zusage.plan.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The event of the agreement that a change follows. Its time says which calendar holds and its id which ids are given, so
 * that the same events always make the same plan.
 */
public record Told(UUID event, long sequence, Instant at) {

    /** Ids of what this event makes, in order. */
    public Supplier<UUID> ids() {
        AtomicInteger made = new AtomicInteger();
        return () -> UUID.nameUUIDFromBytes((event + "/" + made.incrementAndGet()).getBytes(UTF_8));
    }
}
