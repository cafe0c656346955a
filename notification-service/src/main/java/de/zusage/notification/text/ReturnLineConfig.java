package de.zusage.notification.text;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** What stands above the address of a letter, so that the post finds the way back. */
@ConfigMapping(prefix = "zusage.letter")
interface ReturnLineConfig {

    /** The line of every office that has none of its own; an office without any is offered no channel LETTER. */
    Optional<String> sender();

    /** Slug of the authority → slug of the office → its own line. */
    Map<String, Map<String, String>> senderOf();
}
