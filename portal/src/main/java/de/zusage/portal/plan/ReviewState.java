package de.zusage.portal.plan;

/** The states of a review as pages name them. */
enum ReviewState {
    PLANNED,
    HELD,
    NOT_HELD,
    RESCHEDULED,
    DROPPED
}
