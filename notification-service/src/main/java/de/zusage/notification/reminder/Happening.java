package de.zusage.notification.reminder;

import org.jspecify.annotations.Nullable;

/** What happens to a reminder; the names are on the wire. */
enum Happening {
    PLANNED,
    /** Part of a message that is on its way. */
    SENDING,
    SENT,
    DROPPED,
    NO_CHANNEL,
    FAILED,
    /** Given up because nobody is at the address. */
    BOUNCED,
    CALLED,
    /** The client has opened the message that says it. */
    READ;

    static Happening of(State state, @Nullable Reason why) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case SENDING -> SENDING;
            case SENT -> SENT;
            case DROPPED -> DROPPED;
            case NO_CHANNEL -> NO_CHANNEL;
            case FAILED -> why == Reason.BOUNCED ? BOUNCED : FAILED;
            case CALLED -> CALLED;
        };
    }

    /** Whether it happens to a message as a whole. */
    boolean isOfMessage() {
        return switch (this) {
            case SENDING, SENT, FAILED, BOUNCED, READ -> true;
            case PLANNED, DROPPED, NO_CHANNEL, CALLED -> false;
        };
    }
}
