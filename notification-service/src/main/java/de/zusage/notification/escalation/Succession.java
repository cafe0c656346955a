package de.zusage.notification.escalation;

import de.zusage.notification.agreement.AdviserChanged;
import de.zusage.notification.staff.StaffGone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;

/** What somebody has taken care of goes to another one, when he or she is not there for it any more. */
@ApplicationScoped
class Succession {

    private final Escalations escalations;
    private final Climb climb;

    Succession(Escalations escalations, Climb climb) {
        this.escalations = escalations;
        this.climb = climb;
    }

    void on(@Observes StaffGone gone) {
        escalations.holdOffice();
        escalations.heldBy(gone.person()).stream()
                .sorted(Comparator.comparing(held -> held.caseId().toString()))
                .forEach(climb::goOn);
    }

    /** Whoever answers for the case from now on has it, with the whole time. */
    void on(@Observes AdviserChanged changed) {
        escalations.holdOffice();
        escalations.forAdviserOf(changed.caseId()).forEach(climb::begin);
    }
}
