package de.zusage.reporting.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Who publishes, as open-data catalogues are told. */
@ConfigMapping(prefix = "zusage.publisher")
interface PublisherConfig {

    /** Where this service is reached from outside, with a slash at the end. */
    @WithDefault("https://zusage.example.org/")
    URI address();

    /** The name of the programme's office. */
    @WithDefault("Programm Integrationsvereinbarungen")
    String name();

    /** Its home page. */
    @WithDefault("https://zusage.example.org/")
    URI home();

    /** Where it answers. */
    @WithDefault("mailto:statistik@zusage.example.org")
    URI mail();

    /** Its identifier at the national catalogue, where it has one. */
    Optional<URI> contributor();

    /** How whoever uses the figures names the source. */
    @WithDefault("Programm Integrationsvereinbarungen, eigene Erhebung")
    String attribution();
}
