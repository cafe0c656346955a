package de.zusage.notification.escalation;

import de.zusage.kit.Ids;
import de.zusage.notification.escalation.Causes.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

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
        escalations.open().forEach(this::goOn);
        causes.all().stream()
                .filter(waiting -> patience.isOver(waiting.untouchedSince()))
                .filter(waiting -> !escalations.isOpen(waiting.cause(), waiting.subjectId()))
                .forEach(this::raise);
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
        LocalDate since = LocalDate.ofInstant(waiting.since(), clock.getZone());
        climb.begin(new Escalation(ids.next(), waiting.cause(), waiting.subjectId(), waiting.caseId(), since));
    }
}
