package de.zusage.notification.plan;

/** What falls on a known date. */
public enum DateKind {
    STEP,
    REVIEW
}
