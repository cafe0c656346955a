package de.zusage.kit.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Working days by authority: neither Saturday, Sunday nor a public holiday at the place (§ 193 BGB). */
@ApplicationScoped
public class WorkingDays {

    private final CalendarConfig config;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.GERMANY));

    public WorkingDays(CalendarConfig config) {
        this.config = config;
    }

    /** The day itself, or the next working day after it (§ 193 BGB); {@code own} knows better which day is a holiday. */
    public LocalDate onOrAfter(LocalDate day, String authority, Map<LocalDate, Boolean> own) {
        return nearest(day, 1, authority, own);
    }

    /** The day itself, or the last working day before it: for what must not come late. */
    public LocalDate onOrBefore(LocalDate day, String authority, Map<LocalDate, Boolean> own) {
        return nearest(day, -1, authority, own);
    }

    private LocalDate nearest(LocalDate day, int step, String authority, Map<LocalDate, Boolean> own) {
        String[] region = config.regions().getOrDefault(authority, List.of()).toArray(String[]::new);
        LocalDate candidate = day;
        while (isFree(candidate, region, own)) {
            candidate = candidate.plusDays(step);
        }
        return candidate;
    }

    /** A Saturday or Sunday stays free whatever anybody says: the law names them. */
    private boolean isFree(LocalDate day, String[] region, Map<LocalDate, Boolean> own) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return true;
        }
        Boolean said = own.get(day);
        return said == null ? holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, region) : said;
    }
}
