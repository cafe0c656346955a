package de.zusage.kit.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Who keeps the keys, and where. */
@ConfigMapping(prefix = "zusage.keys")
interface KeyConfig {

    /** Decided when the service starts, not when it is built. */
    @WithDefault("local")
    Kind kind();

    /** Of the local key service: the file with 32 random bytes in base64. */
    Optional<Path> file();

    /** Whether a missing file is made; never where the data is meant to be read again elsewhere. */
    @WithDefault("false")
    boolean create();

    VaultConfig vault();

    /** The key services there are. */
    enum Kind {
        LOCAL,
        VAULT
    }
}
