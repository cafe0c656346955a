package de.zusage.plan.calendar;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Working days by authority: neither Saturday, Sunday nor a public holiday at the place (§ 193 BGB). */
@ApplicationScoped
public class WorkingDays {

    private final CalendarConfig config;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    WorkingDays(CalendarConfig config) {
        this.config = config;
    }

    /** The day itself, or the next working day after it (§ 193 BGB). */
    public LocalDate onOrAfter(LocalDate day, String authority) {
        String[] region = config.regions().getOrDefault(authority, List.of()).toArray(String[]::new);
        LocalDate candidate = day;
        while (isFree(candidate, region)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    private boolean isFree(LocalDate day, String[] region) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, region);
    }
}
