package de.zusage.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When reminders are sent and how stubbornly. */
@ConfigMapping(prefix = "zusage.reminder")
interface ReminderConfig {

    /** Days between the reminder and the due date of a step. */
    @WithDefault("7")
    int stepLeadDays();

    /** Days between the reminder and a planned review. */
    @WithDefault("7")
    int reviewLeadDays();

    /** The time of day, Europe/Berlin, from which a reminder is sent; one planned late goes out at once. */
    @WithDefault("09:00")
    LocalTime timeOfDay();

    /** How often due reminders are looked for; {@code off} for never. */
    @WithDefault("5s")
    String every();

    /** How many due reminders one look takes on. */
    @WithDefault("100")
    int batch();

    /** How long a claim is respected without word from its sender. */
    @WithDefault("PT5M")
    Duration lease();

    /** How long a reminder of a paused agreement waits until it is looked at again, and after the pause for its new day. */
    @WithDefault("PT1H")
    Duration pauseCheck();

    /** The wait after the first failure; four times as long after each further one. */
    @WithDefault("PT1M")
    Duration retryAfter();

    /** After how many failures a reminder is given up: about a day with the default wait. */
    @WithDefault("7")
    int maxFailures();
}
