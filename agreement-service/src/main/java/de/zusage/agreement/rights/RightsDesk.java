package de.zusage.agreement.rights;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.employment.Employments;
import de.zusage.agreement.rights.RightsApi.HowSaid;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Hands out the case in which a client demands something, whatever became of the case, and logs that it did. */
@ApplicationScoped
class RightsDesk {
    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final Employments employments;
    private final AccessLog access;
    private final Caller caller;
    private final Clock clock;

    RightsDesk(
            Casefiles casefiles,
            VisibleCases visible,
            Employments employments,
            AccessLog access,
            Caller caller,
            Clock clock) {
        this.casefiles = casefiles;
        this.visible = visible;
        this.employments = employments;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    void toRead(UUID id, String action) {
        visible.require(casefiles.required(id));
        access.record(action, "case", id);
    }

    /** The client alone, or any adviser of the office for him or her: nobody's rights wait for the one in charge. */
    Casefile toSay(UUID id, String action, HowSaid how) {
        Casefile casefile = toChange(id, action);
        if ((how == HowSaid.OWN_LOGIN) != isClient(casefile)) {
            throw new RuleViolation(
                    "word-of-another-party",
                    "With a login the client speaks for himself or herself; an adviser notes a spoken or written word.");
        }
        return casefile;
    }

    /** The same where it does not matter how it was said. */
    Casefile toChange(UUID id, String action) {
        Casefile casefile = casefiles.toChange(id);
        visible.require(casefile);
        if (!isClient(casefile)) {
            employments.require(person(), LocalDate.now(clock));
        }
        access.record(action, "case", id);
        return casefile;
    }

    boolean isClient(Casefile casefile) {
        return visible.isOfTheCaller(casefile);
    }

    UUID person() {
        return UUID.fromString(caller.subject());
    }
}
