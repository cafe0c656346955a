package de.zusage.reporting.preparation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures are protected. */
@ConfigMapping(prefix = "zusage.figures")
interface FiguresConfig {

    /** Fewer units than this are never told apart; the service does not start with less than three. */
    @WithDefault("5")
    int threshold();
}
