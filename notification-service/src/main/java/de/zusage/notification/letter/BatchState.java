package de.zusage.notification.letter;

/** What has become of a batch; the names are on the wire. */
enum BatchState {
    /** To be printed and posted. */
    OPEN,
    POSTED,
    /** Its letters wait again, or none was left in it. */
    CANCELLED
}
