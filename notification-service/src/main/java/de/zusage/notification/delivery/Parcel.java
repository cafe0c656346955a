package de.zusage.notification.delivery;

import de.zusage.notification.text.Wording;

/**
 * What a channel is given.
 *
 * @param messageId the same over all attempts, so that a mailbox may fold what comes twice
 */
public record Parcel(String messageId, String address, Wording wording) {

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "Parcel[" + messageId + "]";
    }
}
