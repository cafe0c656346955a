package de.zusage.reporting.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the facts that are kept compare with those that the topic holds.
 *
 * @param compared facts on the topic that were looked at so far
 * @param same kept as they were told
 * @param lost taken in and not kept, though nothing was erased
 * @param different kept otherwise than told
 * @param erased told of something that was erased since
 * @param unreadable on the topic, but no event or no fact: nothing is kept of it
 * @param onlyKept kept, but no longer on the topic, whose retention is shorter
 * @param notTakenIn on the topic, and not taken in yet: on its way, behind a parked one, or given up by an operator
 * @param streams of what is lost or different, the first hundred
 * @param repaired streams that were taken in again
 * @param notRepaired streams of which the topic no longer holds all: their owner has to tell them anew
 */
@Schema(
        example = "{\"id\": \"01970c3e-5a00-7000-8000-000000000001\", \"startedAt\": \"2026-07-01T20:00:00Z\","
                + " \"finishedAt\": \"2026-07-01T20:00:09Z\", \"state\": \"DONE\", \"compared\": 25272, \"same\": 25270,"
                + " \"lost\": 1, \"different\": 1, \"erased\": 0, \"unreadable\": 0, \"onlyKept\": 0, \"notTakenIn\": 0,"
                + " \"streams\": [\"fact:3f2a9c0d5e6b7a8190ab12cd34ef5678\"], \"repaired\": 0, \"notRepaired\": 0}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FactComparison(
        UUID id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        State state,
        long compared,
        long same,
        long lost,
        long different,
        long erased,
        long unreadable,
        long onlyKept,
        long notTakenIn,
        List<String> streams,
        long repaired,
        long notRepaired) {

    /** Whether it goes on. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
