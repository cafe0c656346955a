package de.zusage.notification.adviser;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may change today how a client is reached and told (domain §6). */
@ApplicationScoped
public class Responsibility {
    private final KnownAdvisers cases;
    private final KnownDeputies deputies;
    private final RestrictedCases restricted;
    private final Caller caller;
    private final Clock clock;

    Responsibility(
            KnownAdvisers cases, KnownDeputies deputies, RestrictedCases restricted, Caller caller, Clock clock) {
        this.cases = cases;
        this.deputies = deputies;
        this.restricted = restricted;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The responsible adviser, or a deputy in his or her days. As long as no event has said who answers for the case,
     * every adviser of the office may write: nobody is refused because an event is late. In a restricted case nobody writes.
     */
    public void require(UUID caseId) {
        @Nullable UUID adviser =
                cases.findByIdOptional(caseId).map(known -> known.adviser).orElse(null);
        UUID person = UUID.fromString(caller.subject());
        if (adviser != null && !adviser.equals(person) && !deputies.standsIn(caseId, person, LocalDate.now(clock))) {
            throw new RuleViolation(
                    "case-of-another-adviser",
                    "Only the responsible adviser or a named deputy may do this. Who was named just now tries again in a moment.");
        }
        restricted.requireNot(caseId);
    }
}
