package de.zusage.portal.contact;

/** What happens to a reminder, as pages name it. */
enum Happening {
    PLANNED,
    SENDING,
    SENT,
    DROPPED,
    NO_CHANNEL,
    FAILED,
    BOUNCED,
    CALLED,
    READ
}
