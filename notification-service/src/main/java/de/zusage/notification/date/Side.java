package de.zusage.notification.date;

/** Whose promise a date belongs to; a review is of both. */
public enum Side {
    CLIENT,
    OFFICE,
    PARTNER,
    BOTH
}
