package de.zusage.plan.casefile;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may write in the plan of a case today (domain §6). */
@ApplicationScoped
public class Responsibility {
    private final KnownCases cases;
    private final KnownDeputies deputies;
    private final Caller caller;
    private final Clock clock;

    Responsibility(KnownCases cases, KnownDeputies deputies, Caller caller, Clock clock) {
        this.cases = cases;
        this.deputies = deputies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The responsible adviser, or a deputy in his or her days. As long as no event has said who answers for the case,
     * every adviser of the office may write: nobody is refused because an event is late. In a restricted case nobody writes.
     */
    public void require(UUID caseId) {
        Optional<KnownCase> known = cases.findByIdOptional(caseId);
        if (known.filter(one -> one.restricted).isPresent()) {
            throw CaseRestriction.notWorkedWith();
        }
        @Nullable UUID adviser = known.map(one -> one.adviser).orElse(null);
        UUID person = UUID.fromString(caller.subject());
        if (adviser != null && !adviser.equals(person) && !deputies.standsIn(caseId, person, LocalDate.now(clock))) {
            throw new RuleViolation(
                    "case-of-another-adviser",
                    "Only the responsible adviser or a named deputy may change this plan. Who was named just now tries again in a moment.");
        }
    }
}
