package de.zusage.notification.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long letters wait for people, and how long they travel. */
@ConfigMapping(prefix = "zusage.letter")
interface LetterConfig {

    /** After how many working days a letter that nobody has posted is given up, and a person hears of it. */
    @WithDefault("3")
    int patience();

    /** How many working days the post takes (§ 18 PostG: 95 in 100 letters on the third): its words fit that day. */
    @WithDefault("3")
    int days();

    /** How often letters that wait are looked at; {@code off} for never. */
    @WithDefault("1m")
    String every();
}
