package de.zusage.reporting.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a release may wait to be seen. */
@ConfigMapping(prefix = "zusage.embargo")
interface EmbargoConfig {

    /** The longest embargo: a slip of the pen in the year cannot be put right. */
    @WithDefault("P90D")
    Duration longest();
}
