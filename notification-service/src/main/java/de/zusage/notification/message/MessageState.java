package de.zusage.notification.message;

/** What has become of a message. */
public enum MessageState {
    READY,
    /** Claimed by a sender; without word from it in time, claimed again. */
    SENDING,
    SENT,
    /** Nothing of it was still to be said. */
    CANCELLED,
    FAILED
}
