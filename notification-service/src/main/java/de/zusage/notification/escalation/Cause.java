package de.zusage.notification.escalation;

/** What waits; the names are on the wire. */
enum Cause {
    /** A client has not been told what no channel could tell; its subject is the case. */
    UNDELIVERABLE,
    /** The office has not done what it was reminded of for the last time; its subject is the step, review or offer. */
    UNANSWERED
}
