package de.zusage.agreement.agreement;

import de.zusage.agreement.casefile.ClosureGuard;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A case is closed only when nothing in it binds anybody or waits for an answer; a draft does neither. */
@ApplicationScoped
class AgreementsOver implements ClosureGuard {
    private final Agreements agreements;

    AgreementsOver(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void requireClosable(UUID casefile) {
        if (agreements.toClose(casefile).stream().anyMatch(agreement -> agreement.state.binds())) {
            throw new RuleViolation(
                    "case-has-an-agreement", "End the agreement of this case or withdraw its offer before closing it.");
        }
    }
}
