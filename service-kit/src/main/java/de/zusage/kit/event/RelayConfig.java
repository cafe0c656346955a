package de.zusage.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "zusage.relay")
interface RelayConfig {

    /** Whether this process may carry events at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long an idle relay waits when no commit of its own process wakes it. */
    @WithDefault("500ms")
    Duration poll();

    /** How often a relay that stands by asks for the lease. */
    @WithDefault("250ms")
    Duration standBy();

    /** How many events are read at a time. */
    @WithDefault("500")
    int batch();

    /** How long a holder that has fallen silent keeps the lease. */
    @WithDefault("2s")
    Duration lease();

    /** How often the holder renews its lease. */
    @WithDefault("500ms")
    Duration heartbeat();
}
