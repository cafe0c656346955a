package de.zusage.notification.escalation;

/** What has become of an escalation. */
enum EscalationState {
    /** It waits for a word of whoever it has reached. */
    RAISED,
    /** Somebody takes care; its clock stands still. */
    ACKNOWLEDGED,
    /** Its cause is gone. */
    SETTLED
}
