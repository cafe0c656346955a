package de.zusage.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How stubbornly messages are sent. */
@ConfigMapping(prefix = "zusage.message")
interface MessageConfig {

    /** How often messages that wait are looked for; {@code off} for never. */
    @WithDefault("5s")
    String every();

    /** How many messages one look takes on. */
    @WithDefault("100")
    int batch();

    /** How long a claim is respected without word from its sender. */
    @WithDefault("PT5M")
    Duration lease();

    /** The wait after the first failure of a message or of a whole channel; four times as long after each further one … */
    @WithDefault("PT1M")
    Duration retryAfter();

    /** … and never longer than that. */
    @WithDefault("PT2H")
    Duration longestWait();

    /** When a message that nobody took is given up, and a person hears of it. */
    @WithDefault("PT24H")
    Duration giveUpAfter();
}
