package de.zusage.portal.contact;

/** What a client said of a channel, or of all of them, as pages name it. */
enum Word {
    CALLED_SAFE,
    WITHDRAWN,
    CONFIRMED,
    FALLBACK_CHOSEN,
    FALLBACK_ENDED,
    STOPPED,
    GOES_ON
}
