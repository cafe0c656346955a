package de.zusage.kit.inbox;

import de.zusage.kit.web.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a service does with the events of one topic; a bean, so that an operator's retry finds it. Each record that comes is
 * handed to {@link Inbox#receive}, or to {@link Inbox#passOver} where nothing of it may be noted: else its consumer looks
 * dead.
 */
public interface EventListener {

    String topic();

    /** Handlers by event type; a type without a handler only advances the watermark of its stream. */
    Map<String, Consumer<IncomingEvent>> handlers();

    /** Whether the topic is compacted: then earlier events of a stream may be gone, and a gap is no loss. */
    default boolean compacted() {
        return false;
    }

    /** Whether the event ends its stream for good: it is handled at once, whatever is missing or was refused before it. */
    default boolean ends(IncomingEvent event) {
        return false;
    }

    /**
     * An event that ended its stream is told again, as after a restore or by a topic that delivers twice: whoever lost the
     * answer is answered again. In the transaction of the event.
     */
    default void toldAgain(IncomingEvent event) {
        // Who answers nothing has nothing to repeat.
    }

    /**
     * Whether the stream is over for good: then its events are passed over and leave no trace, but for one that ends it once
     * more. Asked in the transaction of the event.
     */
    default boolean over(String stream) {
        return false;
    }

    /**
     * Derives anew what was derived from this stream, from all events of it that were applied, in order. What the service
     * wrote itself stays; nothing that is appended to the log meanwhile is told.
     */
    default void rebuild(String stream, List<IncomingEvent> history) {
        throw new RuleViolation("not-rebuilt", "Nothing is derived from these streams that could be rebuilt.");
    }

    /** The name under which the progress of this listener is kept; fixed for ever once in use. */
    default String consumer() {
        return topic();
    }
}
