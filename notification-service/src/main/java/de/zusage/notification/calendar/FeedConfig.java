package de.zusage.notification.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where calendars are read and how often. */
@ConfigMapping(prefix = "zusage.calendar")
interface FeedConfig {

    /** What stands before /calendar/… in an address as calendar programs outside reach it; neutral like all else. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    String publicUrl();

    /** How long a calendar program may wait until it looks again. */
    @WithDefault("PT6H")
    Duration refresh();
}
