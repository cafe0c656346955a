package de.zusage.portal.contact;

/** What has become of a message, as pages name it. */
enum MessageState {
    READY,
    SENDING,
    SENT,
    CANCELLED,
    FAILED
}
