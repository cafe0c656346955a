package de.zusage.reporting.completeness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an office counts as silent. */
@ConfigMapping(prefix = "zusage.completeness")
interface CompletenessConfig {

    /** Whole months without a fact after which an office counts as silent. */
    @WithDefault("2")
    int silentAfterMonths();
}
