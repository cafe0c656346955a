package de.zusage.agreement.casefile;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Restricted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a caller sees of cases: an adviser those of the office, a client the own one; no other case exists for them. */
@ApplicationScoped
public class VisibleCases {
    private final Casefiles casefiles;
    private final Restricted restricted;
    private final Caller caller;

    VisibleCases(Casefiles casefiles, Restricted restricted, Caller caller) {
        this.casefiles = casefiles;
        this.restricted = restricted;
        this.caller = caller;
    }

    /** The case to be read, or 404. */
    public Casefile required(UUID id) {
        Casefile casefile = casefiles.required(id);
        requireToRead(casefile);
        return casefile;
    }

    /**
     * 404 unless the caller sees it; a restricted case is read by its client, and by the office for a reason that it states
     * and that is logged (Art. 18(2) DSGVO).
     */
    public void requireToRead(Casefile casefile) {
        require(casefile);
        if (casefile.isRestricted() && !isOfTheCaller(casefile)) {
            restricted.requireReason("case", casefile.id(), CaseRestriction::notReadWithout);
        }
    }

    /** 404 unless the caller sees it. */
    public void require(Casefile casefile) {
        if (!caller.hasRole("adviser") && !isOfTheCaller(casefile)) {
            throw new NotFound();
        }
    }

    /** Whether the caller is its client, with the own login. */
    public boolean isOfTheCaller(Casefile casefile) {
        return casefile.belongsTo(UUID.fromString(caller.subject()));
    }
}
