package de.zusage.notification.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often calendars are read. */
@ConfigMapping(prefix = "zusage.calendar")
interface FeedConfig {

    /** How long a calendar program may wait until it looks again. */
    @WithDefault("PT6H")
    Duration refresh();
}
