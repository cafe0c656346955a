package de.zusage.notification.escalation;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.notification.reminder.Summons;
import de.zusage.notification.staff.Colleagues;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an escalation to one person after the other, and tells each. */
@ApplicationScoped
class Climb {

    private final Escalations escalations;
    private final Turns turns;
    private final Ladders ladders;
    private final Patience patience;
    private final Colleagues colleagues;
    private final Summons summons;
    private final EventLog events;
    private final Ids ids;
    private final Clock clock;

    Climb(
            Escalations escalations,
            Turns turns,
            Ladders ladders,
            Patience patience,
            Colleagues colleagues,
            Summons summons,
            EventLog events,
            Ids ids,
            Clock clock) {
        this.escalations = escalations;
        this.turns = turns;
        this.ladders = ladders;
        this.patience = patience;
        this.colleagues = colleagues;
        this.summons = summons;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whoever is nearest has it; nobody where nobody can be reached: it stays where whoever looks finds it. */
    void begin(Escalation escalation) {
        ladders.of(escalation.caseId()).first().ifPresent(rung -> give(escalation, rung.level(), rung.person(), false));
    }

    /** Goes on to the next one; at the last one it stays, and is said again. */
    void goOn(Escalation escalation) {
        ladders.of(escalation.caseId())
                .above(escalation.level(), turns.asked(escalation.id()))
                .ifPresentOrElse(
                        rung -> give(escalation, rung.level(), rung.person(), false), () -> repeat(escalation));
    }

    private void repeat(Escalation escalation) {
        escalation.repeat(patience.ofLastLevel());
        escalation.holder().ifPresent(person -> tell(escalation, person));
    }

    /** Another one has it, at the level where it is. */
    void handOn(Escalation escalation, UUID person) {
        give(escalation, escalation.level(), person, true);
    }

    private void give(Escalation escalation, Level level, @Nullable UUID person, boolean handedOn) {
        Turn turn = new Turn(ids.next(), escalation.id(), level, person, handedOn, clock.instant());
        Instant until = until(escalation, level, person);
        if (level == Level.CARRIER_LEAD) {
            escalation.show(colleagues.carrier().orElseThrow(), ids.unordered());
        }
        EscalationEvent raised = escalation.reach(turn, until, LocalDate.now(clock));
        escalations.persist(escalation);
        turns.persist(turn);
        events.append(raised.stream(), raised);
        if (person != null) {
            tell(escalation, person);
        }
    }

    private Instant until(Escalation escalation, Level level, @Nullable UUID person) {
        Set<UUID> asked = new HashSet<>(turns.asked(escalation.id()));
        if (person != null) {
            asked.add(person);
        }
        boolean last = ladders.of(escalation.caseId()).above(level, asked).isEmpty();
        return last ? patience.ofLastLevel() : patience.ofLevel(level);
    }

    private void tell(Escalation escalation, UUID person) {
        if (escalation.level() == Level.CARRIER_LEAD) {
            summons.withoutContent(escalation.turnId(), escalation.caseId(), person, escalation.since());
        } else {
            summons.to(escalation.turnId(), escalation.caseId(), person, escalation.since());
        }
    }
}
