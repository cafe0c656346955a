package de.zusage.kit.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the access log is kept unchangeable, and how long. */
@ConfigMapping(prefix = "zusage.access-log")
interface SealingConfig {

    /** How often waiting lines are taken into their chains; {@code off} for never. */
    @WithDefault("1s")
    String sealEvery();

    /** How often the heads of the chains are written down outside of the database. */
    @WithDefault("60s")
    String anchorEvery();

    /** The directory of the anchors, which the database server must not be able to write; without it there are none. */
    Optional<Path> anchors();

    /** The file with the key that signs them, as {@link NewAnchorKey} makes it. */
    Optional<Path> anchorKey();

    /** Whether a key that is missing is made; not where anchors are to be checked elsewhere. */
    @WithDefault("false")
    boolean createKey();
}
