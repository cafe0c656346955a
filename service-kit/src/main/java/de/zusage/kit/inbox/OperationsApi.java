package de.zusage.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operator sees of the inbox: ids, counts and reasons, never a payload. */
final class OperationsApi {

    private OperationsApi() {}

    /** A stream that stands behind {@code lastSequence}: PARKED at a refused event, or WAITING for a missing one. */
    record ParkedStream(
            UUID id,
            String consumer,
            String source,
            String stream,
            String state,
            long lastSequence,
            @Nullable String reason,
            Instant since,
            long waiting) {}

    /**
     * How far a consumer is.
     *
     * @param waiting records of its topic that it has not finished; absent while Kafka does not answer
     * @param idleSeconds since it finished a record on this replica
     * @param parked streams that stand at a refused event
     * @param gaps streams that wait for a missing event
     */
    record ConsumerState(
            String consumer, String topic, @Nullable Long waiting, long idleSeconds, long parked, long gaps) {}

    /** What became of a stream: whether it flows again, and otherwise where it stands now. */
    record Outcome(boolean flowing, @Nullable ParkedStream stream) {}
}
