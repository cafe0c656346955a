package de.zusage.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long letters wait for people, and how long they travel. */
@ConfigMapping(prefix = "zusage.letter")
interface LetterConfig {

    /** When a letter that nobody has posted is given up, and a person hears of it. */
    @WithDefault("P3D")
    Duration patience();

    /** How many days the post takes (§ 18 PostG: 95 in 100 letters on the third working day): its words fit that day. */
    @WithDefault("3")
    int days();

    /** How often letters that wait are looked at; {@code off} for never. */
    @WithDefault("1m")
    String every();
}
