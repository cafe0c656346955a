package de.zusage.kit.inbox;

import java.util.Map;
import java.util.function.Consumer;

/** What a service does with the events of one topic; a bean, so that an operator's retry finds it. */
public interface EventListener {

    String topic();

    /** Handlers by event type; a type without a handler only advances the watermark of its stream. */
    Map<String, Consumer<IncomingEvent>> handlers();

    /** Whether the topic is compacted: then earlier events of a stream may be gone, and a gap is no loss. */
    default boolean compacted() {
        return false;
    }

    /** The name under which the progress of this listener is kept; fixed for ever once in use. */
    default String consumer() {
        return topic();
    }
}
