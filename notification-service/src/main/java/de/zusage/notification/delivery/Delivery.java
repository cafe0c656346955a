package de.zusage.notification.delivery;

/** What a channel says of a message that it was given. */
public enum Delivery {
    TAKEN,
    /** Not this one, not now. */
    REFUSED,
    /** Nobody answers: no other message has a better chance. */
    UNREACHABLE,
    /** There is nobody at that address, and never will be. */
    BOUNCED
}
