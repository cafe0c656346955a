package de.zusage.notification.escalation;

import de.zusage.kit.Ids;
import de.zusage.notification.escalation.Causes.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Looks after one office: what is over ends, what nobody acknowledged goes on, what has waited too long is raised. */
@ApplicationScoped
class Watch {

    private final Escalations escalations;
    private final Causes causes;
    private final Climb climb;
    private final Patience patience;
    private final Ids ids;
    private final Clock clock;

    Watch(Escalations escalations, Causes causes, Climb climb, Patience patience, Ids ids, Clock clock) {
        this.escalations = escalations;
        this.causes = causes;
        this.climb = climb;
        this.patience = patience;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void look() {
        escalations.holdOffice();
        Map<String, List<Runnable>> byCase = new TreeMap<>();
        escalations.open().forEach(each -> add(byCase, each.caseId(), () -> goOn(each)));
        causes.all().stream()
                .filter(waiting -> patience.isOver(waiting.untouchedSince()))
                .forEach(waiting -> add(byCase, waiting.caseId(), () -> raise(waiting)));
        byCase.values().forEach(steps -> steps.forEach(Runnable::run));
    }

    /** What is said of a case is held until the end of the transaction: case by case, in one order for everybody. */
    private static void add(Map<String, List<Runnable>> byCase, UUID caseId, Runnable step) {
        byCase.computeIfAbsent(caseId.toString(), any -> new ArrayList<>()).add(step);
    }

    private void goOn(Escalation escalation) {
        Optional<Ending> gone = causes.gone(escalation);
        if (gone.isPresent()) {
            escalation.settle(gone.get());
        } else if (escalation.isOverdue(clock.instant()) && !causes.rests(escalation)) {
            climb.goOn(escalation);
        }
    }

    private void raise(Waiting waiting) {
        if (escalations.isOpen(waiting.cause(), waiting.subjectId())) {
            return;
        }
        LocalDate since = LocalDate.ofInstant(waiting.since(), clock.getZone());
        climb.begin(new Escalation(ids.next(), waiting.cause(), waiting.subjectId(), waiting.caseId(), since));
    }
}
