package de.zusage.agreement.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one table of paper agreements may hold. */
@ConfigMapping(prefix = "zusage.paper-import")
interface PaperConfig {

    /** The largest file, in bytes. */
    @WithDefault("10000000")
    int largestBytes();

    /** The most rows of one file that are looked at; a dry run may have as many. */
    @WithDefault("50000")
    int rows();

    /** The most rows of one file that are written, because the caller waits for them. */
    @WithDefault("1000")
    int writtenRows();

    /** How many tables are worked off at once. */
    @WithDefault("1")
    int atOnce();

    /** The longest cell, in characters. */
    @WithDefault("2000")
    int cellLength();

    /** What a packed table may be unpacked, in bytes. */
    @WithDefault("150000000")
    long unpackedBytes();

    /** How many times larger than itself a packed table may become. */
    @WithDefault("100")
    int unpackedRatio();
}
