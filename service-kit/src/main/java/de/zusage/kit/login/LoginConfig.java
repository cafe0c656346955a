package de.zusage.kit.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is asked of a token, and how the keys of its issuer are kept fresh. */
@ConfigMapping(prefix = "zusage.login")
interface LoginConfig {

    /** For how long a token may be valid, from its {@code iat} to its {@code exp}. */
    @WithDefault("PT10M")
    Duration longestToken();

    /** How far the issuer's clock may be before ours. */
    @WithDefault("PT30S")
    Duration clockDifference();

    /** How often an issuer that was never reached is looked for; {@code off} for never. */
    @WithDefault("2s")
    String lookEvery();

    /** How often the issuer's keys are read though no token asks for a new one: one that is gone verifies no longer. */
    @WithDefault("PT5M")
    Duration keysEvery();
}
