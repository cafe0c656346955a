package de.zusage.notification.reminder;

import java.util.Set;

/** What has become of a reminder. */
enum State {
    PLANNED,
    /** Claimed by a sender; without word from it in time, claimed again. */
    SENDING,
    SENT,
    DROPPED,
    NO_CHANNEL,
    FAILED;

    /** Nothing has left the house and nothing is under way. */
    static final Set<State> WAITING = Set.of(PLANNED, NO_CHANNEL);
}
