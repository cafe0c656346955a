package de.zusage.plan.calendar;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.time.WorkingDays;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The working days of an authority: those of its Land, and what its coordinator knows better. */
@ApplicationScoped
public class AuthorityCalendar {

    private static final int AT_MOST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CalendarDays days;
    private final WorkingDays workingDays;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    AuthorityCalendar(CalendarDays days, WorkingDays workingDays, Caller caller, Ids ids, Clock clock) {
        this.days = days;
        this.workingDays = workingDays;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The day itself or the next working day after it, as the table was at that moment: what was once fixed stays, and
     * an event gives the same days whenever it is read.
     */
    public UnaryOperator<LocalDate> workingDays(String authority, Instant at) {
        Map<LocalDate, Boolean> own = days.known(authority, at);
        return day -> workingDays.onOrAfter(day, authority, own);
    }

    /** The day itself or the last working day before it, as the table was at that moment: for what must not come late. */
    public UnaryOperator<LocalDate> lastWorkingDays(String authority, Instant at) {
        Map<LocalDate, Boolean> own = days.known(authority, at);
        return day -> workingDays.onOrBefore(day, authority, own);
    }

    @Transactional
    List<DayView> list() {
        return days.present(authority()).stream()
                .map(day -> new DayView(day.day, day.holiday))
                .toList();
    }

    /** Says of one day whether it is a holiday there; another word for the same day replaces the first. */
    @Transactional
    void put(LocalDate day, boolean holiday) {
        if (!isKept(day)) {
            throw new InvalidInput("day-out-of-range", "Days from 2000 to 2100 can be kept.");
        }
        String authority = authority();
        days.lock(authority);
        Optional<CalendarDay> present = days.present(authority, day);
        if (present.isPresent() && present.get().holiday == holiday) {
            return;
        }
        if (present.isEmpty() && days.present(authority).size() >= AT_MOST) {
            throw new RuleViolation("calendar-is-full", "At most " + AT_MOST + " days; remove what is past.");
        }
        Instant now = now();
        present.ifPresent(old -> old.removedAt = now);
        days.flush();
        days.persist(new CalendarDay(ids.next(), authority, day, holiday, now));
    }

    /** From now on the calendar of the Land alone says what that day is. */
    @Transactional
    void remove(LocalDate day) {
        if (!isKept(day)) {
            throw new NotFound();
        }
        String authority = authority();
        days.lock(authority);
        days.present(authority, day).orElseThrow(NotFound::new).removedAt = now();
    }

    private static boolean isKept(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String authority() {
        return caller.authority().orElseThrow(ForbiddenException::new);
    }
}
