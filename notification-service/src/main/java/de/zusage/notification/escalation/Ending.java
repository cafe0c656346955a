package de.zusage.notification.escalation;

import de.zusage.notification.reminder.Reason;

/** Why nothing waits any more. */
enum Ending {
    CLIENT_REACHED,
    CALLED_SAFE,
    /** What the client should have known is over or paused. */
    NOTHING_TO_SAY,
    DONE,
    DATE_CHANGED,
    AGREEMENT_OVER,
    CASE_CLOSED;

    static Ending of(Reason why) {
        return switch (why) {
            case CASE_CLOSED -> CASE_CLOSED;
            case AGREEMENT_OVER -> AGREEMENT_OVER;
            case DATE_CHANGED -> DATE_CHANGED;
            default -> DONE;
        };
    }
}
