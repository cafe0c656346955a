package de.zusage.notification.contact;

/** What the client said of a channel. */
enum Word {
    CALLED_SAFE,
    WITHDRAWN,
    /** Still safe, and still the number or address. */
    CONFIRMED,
    /** To be used where one before it failed … */
    FALLBACK_CHOSEN,
    /** … and not any more. */
    FALLBACK_ENDED,
    /** Of every channel at once: nothing goes out until … */
    STOPPED,
    /** … the client asked for it. */
    GOES_ON
}
