package de.zusage.notification.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the word of a client is taken for granted. */
@ConfigMapping(prefix = "zusage.contact")
interface ContactConfig {

    /** After so many days without a word on it a channel is shown as one to ask about. */
    @WithDefault("P90D")
    Duration askAgainAfter();
}
