package de.zusage.agreement.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** With which key documents are sealed. */
@ConfigMapping(prefix = "zusage.seal")
interface SealConfig {

    /** A mounted PKCS#12 keystore; without it nothing is sealed, and everything else works. */
    Optional<Path> keystore();

    /** The file that holds the keystore's password, as a mounted secret does. */
    Optional<Path> passwordFile();

    /** The password itself, where there is no such file. */
    Optional<String> password();

    @WithDefault("seal")
    String keyAlias();
}
