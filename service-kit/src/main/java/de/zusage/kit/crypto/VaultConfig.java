package de.zusage.kit.crypto;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How the Transit engine of a Vault or an OpenBao is reached, and how its keys are called. */
interface VaultConfig {

    /** Such as https://vault.example.org:8200; without TLS on the loopback interface only. */
    Optional<URI> address();

    /** Holds the token and nothing else; read for each request, because an agent renews it. */
    Optional<Path> tokenFile();

    Optional<String> namespace();

    @WithDefault("transit")
    String mount();

    /** Stands before the carrier's slug in the name of its key. */
    @WithDefault("zusage-")
    String prefix();

    /** The key behind digests, of which version 1 is used for ever. */
    @WithDefault("zusage-digests.${quarkus.application.name}")
    String digestsKey();

    /** Certificates in PEM to trust in the place of the platform's. */
    Optional<Path> caFile();

    /** For one request. */
    @WithDefault("2s")
    Duration timeout();

    /** For all attempts together. */
    @WithDefault("4s")
    Duration patience();

    @WithDefault("3")
    int attempts();

    /** After it was away nobody asks for so long: who waits for it holds a connection to the database meanwhile. */
    @WithDefault("2s")
    Duration rest();

    /** For how long the name of a key's newest version and the keys behind digests are remembered; never a person's key. */
    @WithDefault("30s")
    Duration remembered();
}
