package de.zusage.notification.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** This service as it is reached from outside. */
@ApplicationScoped
public class Outside {

    private final OutsideConfig config;

    Outside(OutsideConfig config) {
        this.config = config;
    }

    /** The whole address of that path, which begins with a slash. */
    public URI address(String path) {
        return URI.create(config.publicUrl().replaceFirst("/+$", "") + path);
    }
}
