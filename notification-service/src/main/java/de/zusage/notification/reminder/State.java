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
    FAILED;

    /** Nothing has left the house and nothing is under way. */
    static final Set<State> WAITING = Set.of(PLANNED, NO_CHANNEL);
}
