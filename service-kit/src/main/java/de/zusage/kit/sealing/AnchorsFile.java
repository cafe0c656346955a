package de.zusage.kit.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service writes its anchors, if it was told; a key that cannot be read keeps it from starting. */
@ApplicationScoped
class AnchorsFile {

    private final SealingConfig config;
    private final String service;

    AnchorsFile(SealingConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.service = service;
    }

    Optional<Anchors> anchors() {
        return config.anchors()
                .map(directory -> new Anchors(
                        directory,
                        AnchorKey.read(config.anchorKey()
                                .orElseThrow(() -> new IllegalStateException(
                                        "zusage.access-log.anchors needs zusage.access-log.anchor-key"))),
                        service));
    }
}
