package de.zusage.notification.message;

/** Why a message was given up; the names are on the wire. */
public enum Failure {
    /** The channel took it in none of the attempts. */
    NOT_ACCEPTED,
    /** There is nobody at that address. */
    BOUNCED
}
