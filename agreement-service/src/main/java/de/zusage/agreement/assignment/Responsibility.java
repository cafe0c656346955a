package de.zusage.agreement.assignment;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.ChangeGuard;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Who may write in a case today (domain §6). */
@ApplicationScoped
public class Responsibility implements ChangeGuard {
    private final Deputies deputies;
    private final Clock clock;

    Responsibility(Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Whether that person is the case's adviser, or a deputy today. */
    public boolean answersFor(Casefile casefile, UUID person) {
        return casefile.isAdvisedBy(person) || deputies.standsIn(casefile.id(), person, LocalDate.now(clock));
    }

    /** Only the responsible adviser writes in a case, or a deputy in his or her days, and only while it is open. */
    @Override
    public void require(Casefile casefile, UUID person) {
        if (!answersFor(casefile, person)) {
            throw new RuleViolation(
                    "case-of-another-adviser", "Only the responsible adviser or a named deputy may change this case.");
        }
        casefile.requireOpen();
    }
}
