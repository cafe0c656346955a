package de.zusage.plan.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The days that authorities keep otherwise than their Land. */
@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, UUID> {

    /** What was in the table at that moment. */
    Map<LocalDate, Boolean> known(String authority, Instant at) {
        return this.<CalendarDay>list(
                        "authority = ?1 and enteredAt <= ?2 and (removedAt is null or removedAt > ?2)", authority, at)
                .stream()
                .collect(Collectors.toMap(day -> day.day, day -> day.holiday));
    }

    List<CalendarDay> present(String authority) {
        return list("authority = ?1 and removedAt is null order by day", authority);
    }

    Optional<CalendarDay> present(String authority, LocalDate day) {
        return find("authority = ?1 and day = ?2 and removedAt is null", authority, day)
                .firstResultOptional();
    }

    /** Until the transaction ends nobody else changes the days of this authority. */
    void lock(String authority) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held")
                .setParameter(1, "calendar_day " + authority)
                .getSingleResult();
    }
}
