package de.zusage.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the local key service finds its master key. */
@ConfigMapping(prefix = "zusage.keys")
interface KeyConfig {

    /** The file with 32 random bytes in base64. */
    Optional<Path> file();

    /** Whether a missing file is made; never where the data is meant to be read again elsewhere. */
    @WithDefault("false")
    boolean create();
}
