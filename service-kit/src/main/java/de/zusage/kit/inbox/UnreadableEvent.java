package de.zusage.kit.inbox;

/** An event whose headers or payload cannot be read; its message never repeats any content. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
