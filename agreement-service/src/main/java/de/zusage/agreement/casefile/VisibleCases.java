package de.zusage.agreement.casefile;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a caller sees of cases: an adviser those of the office, a client the own one; no other case exists for them. */
@ApplicationScoped
public class VisibleCases {
    private final Casefiles casefiles;
    private final Caller caller;

    VisibleCases(Casefiles casefiles, Caller caller) {
        this.casefiles = casefiles;
        this.caller = caller;
    }

    /** The case, or 404. */
    public Casefile required(UUID id) {
        Casefile casefile = casefiles.required(id);
        require(casefile);
        return casefile;
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
