package de.zusage.notification.reminder;

import de.zusage.kit.event.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients should know by now and no channel has told them: a person tells it. */
@ApplicationScoped
public class Unsaid {
    private final UnsaidReminders reminders;
    private final Situation situation;
    private final ReminderConfig config;
    private final EventLog events;
    private final Clock clock;

    Unsaid(UnsaidReminders reminders, Situation situation, ReminderConfig config, EventLog events, Clock clock) {
        this.reminders = reminders;
        this.situation = situation;
        this.config = config;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One thing to say.
     *
     * @param dueOn the day it is about
     * @param why no channel said it
     * @param since when that became clear
     */
    public record Thing(ReminderKind kind, LocalDate dueOn, Reason why, Instant since) {

        static Thing of(Reminder reminder) {
            return new Thing(
                    reminder.kind(),
                    reminder.dueOn(),
                    reminder.reason().orElseThrow(),
                    reminder.settledAt().orElseThrow());
        }
    }

    /** By case, the earliest day first; what is done, over or paused is nothing to say. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, List<Thing>> of(Collection<UUID> cases) {
        return cases.isEmpty()
                ? Map.of()
                : situation.toBeSaid(reminders.unsaid(cases, earliest())).stream()
                        .collect(Collectors.groupingBy(
                                Reminder::caseId,
                                LinkedHashMap::new,
                                Collectors.mapping(Thing::of, Collectors.toList())));
    }

    /** The cases of the office at work that may be among them, with a day from that one on. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> cases(LocalDate from) {
        return reminders.casesUnsaid(from);
    }

    /** Whether a client was never told of something that is still open, with a day from that one on, be that day over. */
    @Transactional(TxType.MANDATORY)
    public boolean isOpen(UUID caseId, LocalDate from) {
        return reminders.unsaid(List.of(caseId), from).stream()
                .filter(reminder -> !situation.waits(reminder))
                .anyMatch(reminder -> situation
                        .against(reminder)
                        .filter(why -> why != Reason.DATE_PASSED)
                        .isEmpty());
    }

    /** Whether something that the client should know by now looks for a channel at this moment, of a day from that one on. */
    @Transactional(TxType.MANDATORY)
    public boolean isUnderWay(UUID caseId, LocalDate from) {
        return reminders.underWay(caseId, from, LocalDate.now(clock)).stream()
                .anyMatch(reminder -> !situation.waits(reminder)
                        && situation.against(reminder).isEmpty());
    }

    /** The client was told; says of how many things. */
    @Transactional(TxType.MANDATORY)
    public int said(UUID caseId) {
        List<Reminder> told = situation.toBeSaid(reminders.unsaidLocked(caseId, earliest()));
        told.forEach(reminder -> {
            ReminderEvent fact = reminder.called(clock.instant(), LocalDate.now(clock));
            events.append(fact.stream(), fact);
        });
        return told.size();
    }

    /** The last day on which a reminder made sense is this one or later, or it makes none any more. */
    private LocalDate earliest() {
        return LocalDate.now(clock).minusDays(config.patience());
    }
}
