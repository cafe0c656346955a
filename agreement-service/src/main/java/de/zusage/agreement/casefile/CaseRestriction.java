package de.zusage.agreement.casefile;

import de.zusage.kit.web.RuleViolation;
import java.util.Map;
import java.util.UUID;

/** How somebody is refused who wants something of a case that its client has restricted (Art. 18 DSGVO). */
public final class CaseRestriction {
    private static final String RULE = "case-is-restricted";

    private CaseRestriction() {}

    /** More than to read it. */
    public static RuleViolation notWorkedWith() {
        return new RuleViolation(RULE, "The client has this case restricted: it is kept and not worked with.");
    }

    /** To read it without saying why. */
    static RuleViolation notReadWithout(String reason) {
        return new RuleViolation(RULE, "The client has this case restricted. Whoever reads it states why: " + reason);
    }

    /** Somebody orders the erasure, perhaps of others too: which one is in the way is the answer's {@code caseId}. */
    public static RuleViolation notErased(UUID id) {
        return new RuleViolation(
                RULE,
                "The client has this case restricted: it is not erased until that is lifted.",
                Map.of("caseId", id));
    }
}
