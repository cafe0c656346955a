package de.zusage.reporting.preparation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long a prepared release waits for the coordinators. */
@ConfigMapping(prefix = "zusage.release")
interface PreparationConfig {

    /** Working days after which a missing word of a coordinator keeps nothing back any more (domain §8); 0: nobody is waited for. */
    @WithDefault("5")
    int workingDays();
}
