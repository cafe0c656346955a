package de.zusage.notification.escalation;

/** Whom an escalation has reached, from the nearest to the farthest; nobody outside the carrier is on it. The names are on the wire. */
enum Level {
    ADVISER,
    DEPUTY,
    OFFICE_LEAD,
    /** Learns that something waits at an office, and nothing else. */
    CARRIER_LEAD
}
