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

    private final Optional<Path> directory;
    private final Optional<AnchorKey> key;
    private final Optional<Anchors> anchors;

    AnchorsFile(SealingConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.directory = config.anchors();
        this.key = directory.map(place -> key(config));
        this.anchors = directory.map(place -> new Anchors(place, key.orElseThrow(), service));
    }

    Optional<Path> directory() {
        return directory;
    }

    Optional<AnchorKey> key() {
        return key;
    }

    Optional<Anchors> anchors() {
        return anchors;
    }

    private static AnchorKey key(SealingConfig config) {
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
