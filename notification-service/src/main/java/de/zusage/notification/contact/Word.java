package de.zusage.notification.contact;

/** What the client said of a channel. */
enum Word {
    CALLED_SAFE,
    WITHDRAWN,
    /** Of every channel at once: nothing goes out until … */
    STOPPED,
    /** … the client asked for it. */
    GOES_ON
}
