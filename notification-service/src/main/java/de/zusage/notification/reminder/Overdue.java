package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an office has not done although it was reminded of it for the last time. */
@ApplicationScoped
public class Overdue {

    private final Reminders reminders;
    private final KnownDates dates;
    private final Situation situation;
    private final LeadTimes leadTimes;
    private final Hours hours;
    private final Tenancy tenancy;
    private final Clock clock;

    Overdue(
            Reminders reminders,
            KnownDates dates,
            Situation situation,
            LeadTimes leadTimes,
            Hours hours,
            Tenancy tenancy,
            Clock clock) {
        this.reminders = reminders;
        this.dates = dates;
        this.situation = situation;
        this.leadTimes = leadTimes;
        this.hours = hours;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /**
     * One thing.
     *
     * @param since its day is over and its last reminder settled, whatever became of that; not later for anybody who wants
     *     to be told later than the authority would tell
     */
    public record Thing(UUID subjectId, UUID caseId, Instant since) {}

    /** Of the office at work, with a day from that one on that has passed. */
    @Transactional(TxType.MANDATORY)
    public List<Thing> since(LocalDate from) {
        Map<UUID, List<Reminder>> bySubject = reminders.ofPastDays(from, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(Reminder::subjectId));
        return bySubject.values().stream()
                .filter(all -> over(all.get(0).subjectId()).isEmpty() && !situation.waits(all.get(0)))
                .flatMap(all -> thing(all).stream())
                .toList();
    }

    private Optional<Thing> thing(List<Reminder> all) {
        Reminder any = all.get(0);
        int standard = standard(any);
        List<Reminder> early =
                all.stream().filter(each -> each.days() <= standard).toList();
        if (early.stream().anyMatch(each -> each.settledAt().isEmpty())) {
            return Optional.empty();
        }
        Stream<Instant> times = early.stream().flatMap(reminder -> reminder.settledAt().stream());
        if (early.size() < all.size()) {
            times = Stream.concat(times, Stream.of(standardTime(any, standard)));
        }
        Instant since = Stream.concat(times, Stream.of(dayOver(any)))
                .max(Instant::compareTo)
                .orElseThrow();
        return Optional.of(new Thing(any.subjectId(), any.caseId(), since));
    }

    /** Days from the day itself to the last reminder of it that the authority would send. */
    private int standard(Reminder reminder) {
        return leadTimes
                .days(
                        dates.findById(reminder.subjectId()).kind(),
                        tenancy.required().authority())
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private Instant standardTime(Reminder reminder, int days) {
        return hours.sendAt(reminder.dueOn(), days, tenancy.required().authority());
    }

    private Instant dayOver(Reminder reminder) {
        return reminder.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Why the office has nothing to do there any more, or not yet. */
    @Transactional(TxType.MANDATORY)
    public Optional<Reason> over(UUID subjectId) {
        KnownDate date = dates.findById(subjectId);
        if (date.over().isEmpty() && !date.dueOn().isBefore(LocalDate.now(clock))) {
            return Optional.of(Reason.DATE_CHANGED);
        }
        return situation.of(date).against(Recipient.OFFICE, date.dueOn(), 1).filter(why -> why != Reason.DATE_PASSED);
    }

    /** Whether its agreement is paused. */
    @Transactional(TxType.MANDATORY)
    public boolean rests(UUID subjectId) {
        return situation.isPaused(dates.findById(subjectId).agreementId());
    }
}
