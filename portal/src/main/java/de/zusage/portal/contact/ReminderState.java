package de.zusage.portal.contact;

/** What has become of a reminder, as pages name it. */
enum ReminderState {
    PLANNED,
    SENDING,
    SENT,
    DROPPED,
    NO_CHANNEL,
    FAILED,
    CALLED
}
