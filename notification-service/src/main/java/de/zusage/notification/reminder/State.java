package de.zusage.notification.reminder;

import java.util.Set;

/** What has become of a reminder. */
enum State {
    PLANNED,
    /** Part of a message that is on its way. */
    SENDING,
    SENT,
    DROPPED,
    NO_CHANNEL,
    FAILED,
    /** Somebody told the client in person. */
    CALLED;

    /** What a person has to say, because nothing else said it. */
    static final Set<State> UNSAID = Set.of(NO_CHANNEL, FAILED);

    static final Set<State> UNDER_WAY = Set.of(PLANNED, SENDING);

    static final Set<State> UNTOLD = Set.of(PLANNED, SENDING, NO_CHANNEL, FAILED);

    static final Set<State> SAID = Set.of(SENT, CALLED);

    /** Nothing has left the house and nothing is under way. */
    static final Set<State> WAITING = Set.of(PLANNED, NO_CHANNEL);

    /** Whether it stays so unless somebody does something about it. */
    boolean isSettled() {
        return this != PLANNED && this != SENDING;
    }
}
