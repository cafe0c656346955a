package de.zusage.plan.review;

/** Planned, then held or not held; dropped when the plan ends first. */
public enum ReviewState {
    PLANNED,
    HELD,
    NOT_HELD,
    DROPPED
}
