package de.zusage.plan.worklist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What counts as soon. */
@ConfigMapping(prefix = "zusage.plan.worklist")
interface WorklistConfig {

    /** How far ahead steps and reviews appear on the worklist. */
    @WithDefault("P14D")
    Period ahead();
}
