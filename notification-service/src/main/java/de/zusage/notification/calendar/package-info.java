/** Calendars that the person's own calendar program reads at a secret address. */
@NullMarked
package de.zusage.notification.calendar;

import org.jspecify.annotations.NullMarked;
