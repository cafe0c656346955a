/** Tests of the calendar. */
@NullMarked
package de.zusage.reporting.calendar;

import org.jspecify.annotations.NullMarked;
