package de.zusage.notification.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where people outside reach this service. */
@ConfigMapping(prefix = "zusage.calendar")
interface OutsideConfig {

    /** What stands before /calendar/… and /leave/… in an address; neutral like all else. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    String publicUrl();
}
