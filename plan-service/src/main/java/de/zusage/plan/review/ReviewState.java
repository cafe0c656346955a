package de.zusage.plan.review;

/** Planned, then held, not held or moved before its day was over; dropped when the plan ends first. */
public enum ReviewState {
    PLANNED,
    HELD,
    NOT_HELD,
    RESCHEDULED,
    DROPPED
}
