package de.zusage.notification.call;

/** What came of a call; the names are on the wire. */
enum CallOutcome {
    REACHED,
    NOT_REACHED
}
