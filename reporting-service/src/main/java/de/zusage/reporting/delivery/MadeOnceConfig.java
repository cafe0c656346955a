package de.zusage.reporting.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is kept of what was made of releases. */
@ConfigMapping(prefix = "zusage.made-once")
interface MadeOnceConfig {

    /** Of sheets and metadata together, on each replica; a PDF has some hundred thousand. */
    @WithDefault("8000000")
    long bytes();
}
