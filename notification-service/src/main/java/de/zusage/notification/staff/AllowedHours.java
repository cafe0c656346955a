package de.zusage.notification.staff;

import java.time.LocalTime;

/** At which times of a day somebody may be written to. */
public interface AllowedHours {

    boolean contains(LocalTime time);
}
