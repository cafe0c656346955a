package de.zusage.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where things lie in a checkout. */
public final class Project {
    private Project() {}

    /** The root of the checkout, found upwards from the working directory. */
    public static Path root() {
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/keycloak/zusage-realm.json"))) {
                return at;
            }
        }
        throw new LocalFailure("This is no checkout of Zusage: start it from inside the repository.");
    }

    /** The demo realm. */
    public static Path realm() {
        return root().resolve("deploy/keycloak/zusage-realm.json");
    }

    /** Unpacked programs, which are no state: they are shared by all systems of this checkout. */
    public static Path programs() {
        return root().resolve(".local/programs");
    }

    static Path keycloakArchive() {
        Path archive = root().resolve("deploy/local/target/keycloak/keycloak.zip");
        if (!Files.exists(archive)) {
            throw new LocalFailure("The Keycloak archive is missing: build first (./mvnw -pl deploy/local package).");
        }
        return archive;
    }
}
