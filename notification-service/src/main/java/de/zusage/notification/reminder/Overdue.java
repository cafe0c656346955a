package de.zusage.notification.reminder;

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
    private final Clock clock;

    Overdue(Reminders reminders, KnownDates dates, Situation situation, Clock clock) {
        this.reminders = reminders;
        this.dates = dates;
        this.situation = situation;
        this.clock = clock;
    }

    /**
     * One thing.
     *
     * @param since its day is over and its last reminder settled, whatever became of that
     */
    public record Thing(UUID subjectId, UUID caseId, Instant since) {}

    /** Of the office at work, with a day from that one on that has passed. */
    @Transactional(TxType.MANDATORY)
    public List<Thing> since(LocalDate from) {
        Map<UUID, List<Reminder>> bySubject = reminders.ofPastDays(from, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(Reminder::subjectId));
        return bySubject.values().stream()
                .filter(all -> all.stream().allMatch(each -> each.settledAt().isPresent()))
                .filter(all -> over(all.get(0).subjectId()).isEmpty() && !situation.waits(all.get(0)))
                .map(all -> new Thing(all.get(0).subjectId(), all.get(0).caseId(), last(all)))
                .toList();
    }

    private Instant last(List<Reminder> reminders) {
        Instant dayOver = reminders
                .get(0)
                .dueOn()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return Stream.concat(Stream.of(dayOver), reminders.stream().flatMap(reminder -> reminder.settledAt().stream()))
                .max(Instant::compareTo)
                .orElseThrow();
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
