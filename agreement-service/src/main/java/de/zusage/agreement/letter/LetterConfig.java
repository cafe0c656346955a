package de.zusage.agreement.letter;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where letters of access lead. */
@ConfigMapping(prefix = "zusage.letter")
interface LetterConfig {

    /** The portal as clients reach it; where it is not said, no letters are given out. */
    Optional<URI> portal();
}
