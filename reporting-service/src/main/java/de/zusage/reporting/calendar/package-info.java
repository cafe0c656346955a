/** The calendar of releases: what will come out when, for everybody to plan by. */
@NullMarked
package de.zusage.reporting.calendar;

import org.jspecify.annotations.NullMarked;
