package de.zusage.kit.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return config.anchors().map(directory -> new Anchors(directory, key(), service));
    }

    private AnchorKey key() {
        Path file = config.anchorKey()
                .orElseThrow(() ->
                        new IllegalStateException("zusage.access-log.anchors needs zusage.access-log.anchor-key"));
        if (config.createKey() && Files.notExists(file)) {
            make(file);
        }
        return AnchorKey.read(file);
    }

    private static void make(Path file) {
        try {
            AnchorKey.make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("no key for anchors could be made", e);
        }
    }
}
