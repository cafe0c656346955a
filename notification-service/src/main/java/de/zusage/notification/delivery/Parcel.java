package de.zusage.notification.delivery;

import de.zusage.notification.text.Wording;
import java.net.URI;
import java.util.Optional;

/**
 * What a channel is given.
 *
 * @param messageId the same over all attempts, so that a mailbox may fold what comes twice
 * @param leave the way out for whoever wants no more of it there
 */
public record Parcel(String messageId, String address, Wording wording, Optional<URI> leave) {

    /** The personal part never reaches a log by accident. */
    @Override
    public String toString() {
        return "Parcel[" + messageId + "]";
    }
}
