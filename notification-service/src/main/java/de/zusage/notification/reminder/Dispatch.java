package de.zusage.notification.reminder;

import de.zusage.notification.text.Wording;

/** A mail on its way, and which claim sends it. */
record Dispatch(int attempt, String messageId, String address, Wording wording) {

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "Dispatch[" + messageId + ", attempt " + attempt + "]";
    }
}
