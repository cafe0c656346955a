package de.zusage.agreement.agreement;

/** Why an agreement is paused (domain §3); case content, never in an event. */
enum PauseReason {
    ILLNESS,
    BIRTH,
    NO_COURSE_PLACE,
    MOVE_PENDING,
    OTHER
}
