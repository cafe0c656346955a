package de.zusage.notification.text;

import java.net.URI;
import java.util.Optional;

/**
 * What may stand beside the message itself; an SMS has none of it, and only mail has links.
 *
 * @param authority whose own line is added, where it has one in the language of the text
 * @param why whether the reader is told why he or she gets this
 * @param unsubscribe ends messages to this address
 */
public record Additions(Optional<String> authority, boolean why, Optional<URI> unsubscribe) {

    public static final Additions NONE = new Additions(Optional.empty(), false, Optional.empty());

    /** A link is the key of whoever holds it: it never reaches a log by accident. */
    @Override
    public String toString() {
        return "Additions[authority=" + authority + ", why=" + why + "]";
    }
}
