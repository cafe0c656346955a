package de.zusage.notification.contact;

/** Through whom or what a word came; the names are on the wire. */
public enum Source {
    /** The client said it to an adviser. */
    ADVISER,
    /** Somebody of the office stopped everything, whoever answers for the case. */
    OFFICE,
    /** The client followed the way out in a mail. */
    LINK,
    /** The case was closed, and nothing is used any more. */
    CASE_CLOSED
}
