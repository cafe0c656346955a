package de.zusage.plan.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day, and whether it is a holiday; a Saturday or Sunday is never a working day all the same. */
@Schema(name = "CalendarDay")
record DayView(LocalDate day, boolean holiday) {}
