package de.zusage.plan.casefile;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Restricted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a caller sees of cases: an adviser those of the office, a client the own one; no other case exists for them. */
@ApplicationScoped
public class VisibleCases {
    private final KnownCases cases;
    private final Restricted restricted;
    private final Caller caller;

    VisibleCases(KnownCases cases, Restricted restricted, Caller caller) {
        this.cases = cases;
        this.restricted = restricted;
        this.caller = caller;
    }

    /**
     * 404 unless the caller sees the case; a restricted one is read by its client, and by the office for a reason that it states
     * and that is logged (Art. 18(2) DSGVO).
     */
    public void requireToRead(UUID caseId) {
        require(caseId);
        if (cases.isRestricted(caseId) && !isOfTheCaller(caseId)) {
            restricted.requireReason("case", caseId, CaseRestriction::notReadWithout);
        }
    }

    /** 404 unless the caller sees the case. */
    public void require(UUID caseId) {
        if (!caller.hasRole("adviser") && !isOfTheCaller(caseId)) {
            throw new NotFound();
        }
    }

    /** Whether the client disputes what the plan says. */
    public boolean isDisputed(UUID caseId) {
        return cases.isDisputed(caseId);
    }

    /** Whether an event has told of the case; a plan may be here before it. */
    public boolean isKnown(UUID caseId) {
        return cases.count("id", caseId) > 0;
    }

    /** 404 unless the caller is the client of the case, whatever else he or she may be. */
    public void requireOwn(UUID caseId) {
        if (!isOfTheCaller(caseId)) {
            throw new NotFound();
        }
    }

    /** Whether the caller is the client of the case, with the own login; as long as no event has bound one, nobody is. */
    public boolean isOfTheCaller(UUID caseId) {
        return caller.hasRole("client") && cases.isOfTheClient(caseId, UUID.fromString(caller.subject()));
    }

    /** The client's own cases at the office: none for who is no client. */
    public List<UUID> own() {
        return caller.hasRole("client") ? cases.ofTheClient(UUID.fromString(caller.subject())) : List.of();
    }
}
