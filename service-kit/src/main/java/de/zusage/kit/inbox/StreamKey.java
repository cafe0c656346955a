package de.zusage.kit.inbox;

/** One stream of one source as one consumer follows it. */
record StreamKey(String consumer, String source, String stream) {

    static StreamKey of(EventListener listener, IncomingEvent event) {
        return new StreamKey(listener.consumer(), event.source(), event.stream());
    }
}
