package de.zusage.notification.date;

/** What falls on a known date. */
public enum DateKind {
    STEP,
    REVIEW,
    /** The last day to answer an agreement that was offered; its id is the agreement's. */
    OFFER
}
