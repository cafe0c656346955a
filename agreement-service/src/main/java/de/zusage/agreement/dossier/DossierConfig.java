package de.zusage.agreement.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Files of single cases. */
@ConfigMapping(prefix = "zusage.case-file")
interface DossierConfig {

    /** What this installation calls itself in the files that leave it. */
    @WithDefault("zusage")
    String installation();

    /** The largest file that is taken, in bytes. */
    @WithDefault("5242880")
    int largestBytes();

    /** How many files are written or read at once: one of the largest size takes tens of megabytes. */
    @WithDefault("1")
    int atOnce();
}
