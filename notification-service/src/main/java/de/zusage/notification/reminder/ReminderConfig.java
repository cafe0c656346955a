package de.zusage.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When reminders are sent and how stubbornly. */
@ConfigMapping(prefix = "zusage.reminder")
interface ReminderConfig {

    /** Days from the day itself to the reminder of it, before it with a minus; of every authority that has none of its own. */
    Leads days();

    /** Slug of the authority → what is otherwise there. */
    Map<String, OwnLeads> daysOf();

    /** The time of day, Europe/Berlin, from which a reminder is sent; one planned late goes out at once. */
    @WithDefault("09:00")
    LocalTime timeOfDay();

    /** Nothing is sent before that time of day … */
    @WithDefault("08:00")
    LocalTime notBefore();

    /** … nor from that one on; the same as {@code not-before} for no quiet hours at all. */
    @WithDefault("20:00")
    LocalTime notFrom();

    /** Whether nothing is sent on Saturdays, Sundays and public holidays of the authority's Land either. */
    @WithDefault("true")
    boolean workingDaysOnly();

    /** How many days after its time a reminder of a day that has passed is still worth sending. */
    @WithDefault("14")
    int patience();

    /** How often due reminders are looked for; {@code off} for never. */
    @WithDefault("5s")
    String every();

    /** How many people to be told something one look takes on. */
    @WithDefault("100")
    int batch();

    /** How many of them at the same time, each on a connection to the database. */
    @WithDefault("4")
    int atOnce();

    /** How many things one message to an office says; the others come in a further one. */
    @WithDefault("50")
    int mostInMessage();

    /** How many messages a client gets in any seven days, one at least; what else falls due waits or is said ahead. */
    @WithDefault("3")
    int mostPerWeek();

    /** How many messages somebody of the staff gets on a day, one at least, escalations aside; the rest comes with the next day's. */
    @WithDefault("3")
    int mostPerDayOfStaff();

    /** How long a reminder of a paused agreement waits until it is looked at again, and after the pause for its new day. */
    @WithDefault("PT1H")
    Duration pauseCheck();

    /** By what is reminded of. */
    interface Leads {

        @WithDefault("-7,0,3")
        List<Integer> step();

        @WithDefault("-7,-1,3")
        List<Integer> review();

        @WithDefault("-7,-2")
        List<Integer> offer();

        /** Of the last day to answer a proposed transfer; the first one is the news that one was proposed. */
        @WithDefault("-28,-7,-2")
        List<Integer> handover();
    }

    /** The same, where somebody wants it otherwise. */
    interface OwnLeads {

        Optional<List<Integer>> step();

        Optional<List<Integer>> review();

        Optional<List<Integer>> offer();

        Optional<List<Integer>> handover();
    }
}
