package de.zusage.notification.escalation;

import de.zusage.notification.call.CallsMade;
import de.zusage.notification.contact.Channel;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.reminder.Overdue;
import de.zusage.notification.reminder.Unsaid;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What waits at the office at work, and whether it still does. */
@ApplicationScoped
class Causes {

    private final Unsaid unsaid;
    private final Overdue overdue;
    private final CallsMade calls;
    private final Reach reach;
    private final EscalationConfig config;
    private final Clock clock;

    Causes(Unsaid unsaid, Overdue overdue, CallsMade calls, Reach reach, EscalationConfig config, Clock clock) {
        this.unsaid = unsaid;
        this.overdue = overdue;
        this.calls = calls;
        this.reach = reach;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Something that waits.
     *
     * @param since when that became clear
     * @param untouchedSince when somebody saw to it last
     */
    record Waiting(Cause cause, UUID subjectId, UUID caseId, Instant since, Instant untouchedSince) {}

    List<Waiting> all() {
        LocalDate from = LocalDate.now(clock).minusDays(config.lookBack());
        Stream<Waiting> undone = overdue.since(from).stream()
                .map(thing ->
                        new Waiting(Cause.UNANSWERED, thing.subjectId(), thing.caseId(), thing.since(), thing.since()));
        return Stream.concat(untold(from), undone).toList();
    }

    /** A call that reached nobody is a sign that somebody tries. */
    private Stream<Waiting> untold(LocalDate from) {
        return unsaid.of(unsaid.cases(from)).entrySet().stream().map(untold -> {
            UUID caseId = untold.getKey();
            Instant since = untold.getValue().stream()
                    .map(Unsaid.Thing::since)
                    .min(Instant::compareTo)
                    .orElseThrow();
            Instant tried = calls.last(caseId).filter(since::isBefore).orElse(since);
            return new Waiting(Cause.UNDELIVERABLE, caseId, caseId, since, tried);
        });
    }

    /** Why an escalation has nothing to wait for any more. */
    Optional<Ending> gone(Escalation escalation) {
        if (escalation.cause() == Cause.UNANSWERED) {
            return overdue.over(escalation.subjectId()).map(Ending::of);
        }
        UUID caseId = escalation.caseId();
        if (reach.caseClosed(caseId)) {
            return Optional.of(Ending.CASE_CLOSED);
        }
        if (unsaid.of(List.of(caseId)).containsKey(caseId)) {
            return Optional.empty();
        }
        if (calls.reachedSince(
                caseId, escalation.since().atStartOfDay(clock.getZone()).toInstant())) {
            return Optional.of(Ending.CLIENT_REACHED);
        }
        LocalDate from = LocalDate.now(clock).minusDays(config.lookBack());
        if (unsaid.isOpen(caseId, from)) {
            return Optional.empty();
        }
        if (reach.preferred(caseId).filter(Channel::isSent).isPresent()) {
            return Optional.of(Ending.CALLED_SAFE);
        }
        return unsaid.isUnderWay(caseId, from) ? Optional.empty() : Optional.of(Ending.NOTHING_TO_SAY);
    }

    /** Whether its clock stands still, because the agreement is paused. */
    boolean rests(Escalation escalation) {
        return escalation.cause() == Cause.UNANSWERED && overdue.rests(escalation.subjectId());
    }
}
