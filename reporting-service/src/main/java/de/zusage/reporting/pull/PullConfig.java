package de.zusage.reporting.pull;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often released figures are pulled. */
@ConfigMapping(prefix = "zusage.pull")
interface PullConfig {

    /** Requests that one caller may make in a minute, on each replica. */
    @WithDefault("120")
    int perMinute();
}
