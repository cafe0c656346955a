package de.zusage.notification.contact;

/** What the client said of a channel. */
enum Word {
    CALLED_SAFE,
    WITHDRAWN
}
