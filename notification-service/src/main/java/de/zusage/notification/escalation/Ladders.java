package de.zusage.notification.escalation;

import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.escalation.Ladder.Rung;
import de.zusage.notification.staff.Colleagues;
import de.zusage.notification.staff.StaffFunction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds who is there for a case today and can be written to. */
@ApplicationScoped
class Ladders {

    private final KnownAdvisers advisers;
    private final Colleagues colleagues;
    private final Clock clock;

    Ladders(KnownAdvisers advisers, Colleagues colleagues, Clock clock) {
        this.advisers = advisers;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    Ladder of(UUID caseId) {
        List<Rung> rungs = new ArrayList<>();
        advisers.adviser(caseId).filter(this::reads).ifPresent(person -> rungs.add(new Rung(Level.ADVISER, person)));
        advisers.deputy(caseId, LocalDate.now(clock))
                .filter(this::reads)
                .ifPresent(person -> rungs.add(new Rung(Level.DEPUTY, person)));
        colleagues.in(StaffFunction.OFFICE_LEAD).forEach(person -> rungs.add(new Rung(Level.OFFICE_LEAD, person)));
        List<UUID> carrierLeads = colleagues.in(StaffFunction.CARRIER_LEAD);
        carrierLeads.forEach(person -> rungs.add(new Rung(Level.CARRIER_LEAD, person)));
        if (carrierLeads.isEmpty() && colleagues.carrier().isPresent()) {
            rungs.add(new Rung(Level.CARRIER_LEAD, null));
        }
        return new Ladder(List.copyOf(rungs));
    }

    private boolean reads(UUID person) {
        return colleagues.mailbox(person).isPresent();
    }
}
