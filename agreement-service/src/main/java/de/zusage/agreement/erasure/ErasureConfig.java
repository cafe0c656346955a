package de.zusage.agreement.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of erasures. */
@ConfigMapping(prefix = "zusage.erasure")
interface ErasureConfig {

    /** How long another service has to say that it erased. */
    @WithDefault("PT1H")
    Duration receiptWithin();

    /** How long an order may wait that nothing keeps before this is a fault to be looked at. */
    @WithDefault("PT24H")
    Duration carriedOutWithin();

    /** How often what was erased and receipted is written down outside of the database; {@code off} for never. */
    @WithDefault("5s")
    String writeEvery();
}
