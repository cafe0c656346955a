package de.zusage.agreement.assignment;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.ChangeGuard;
import de.zusage.agreement.employment.Employments;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Who may write in a case today (domain §6). */
@ApplicationScoped
public class Responsibility implements ChangeGuard {
    private final Deputies deputies;
    private final Employments employments;
    private final Caller caller;
    private final Clock clock;

    Responsibility(Deputies deputies, Employments employments, Caller caller, Clock clock) {
        this.deputies = deputies;
        this.employments = employments;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether that person is the case's adviser, or a deputy today. */
    public boolean answersFor(Casefile casefile, UUID person) {
        return casefile.isAdvisedBy(person) || deputies.standsIn(casefile.id(), person, LocalDate.now(clock));
    }

    /**
     * Only the responsible adviser writes in a case, or a deputy in his or her days, both only while they work
     * at the office and the case is open and not restricted.
     */
    @Override
    public void require(Casefile casefile, UUID person) {
        requireEvenClosed(casefile, person);
        casefile.requireWorkable();
    }

    @Override
    public void requireEvenClosed(Casefile casefile, UUID person) {
        if (!answersFor(casefile, person)) {
            throw new RuleViolation(
                    "case-of-another-adviser", "Only the responsible adviser or a named deputy may change this case.");
        }
        requireEmployedToday(person);
    }

    /** Who answers for a case, and who stands in, is nothing for a deputy to say. */
    void requireAdviserOrLead(Casefile casefile, UUID person) {
        if (caller.hasRole("office-lead")) {
            return;
        }
        if (!casefile.isAdvisedBy(person)) {
            throw new RuleViolation(
                    "case-of-another-adviser",
                    "Only the responsible adviser or the office's lead hands a case over or names deputies.");
        }
        requireEmployedToday(person);
    }

    private void requireEmployedToday(UUID person) {
        employments.require(person, LocalDate.now(clock));
    }
}
