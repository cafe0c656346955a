package de.zusage.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mail leaves the house. */
@ConfigMapping(prefix = "zusage.mail")
interface MailConfig {

    /** The bare address mail comes from; the name beside it is part of the text and neutral. */
    @WithDefault("no-reply@mail.invalid")
    String from();

    /** How long one message may take before it counts as not accepted; less than the reminders' lease. */
    @WithDefault("PT30S")
    Duration timeout();
}
