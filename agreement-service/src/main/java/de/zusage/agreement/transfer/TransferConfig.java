package de.zusage.agreement.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of transfers. */
@ConfigMapping(prefix = "zusage.transfer")
interface TransferConfig {

    /** How long the other office has to answer. */
    @WithDefault("P28D")
    Duration timeToAnswer();

    /** How soon the new office offers its own agreement. */
    @WithDefault("P42D")
    Duration successorWithin();
}
