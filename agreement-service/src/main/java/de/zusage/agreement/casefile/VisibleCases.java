package de.zusage.agreement.casefile;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.UUID;

/** What a caller sees of cases: an adviser those of the office, a client the own one; no other case exists for them. */
@ApplicationScoped
public class VisibleCases {
    private static final String RESTRICTED = "case-is-restricted";
    private static final String REASON = "Access-Reason";

    private final Casefiles casefiles;
    private final AccessLog access;
    private final Caller caller;
    private final HttpHeaders headers;

    VisibleCases(Casefiles casefiles, AccessLog access, Caller caller, HttpHeaders headers) {
        this.casefiles = casefiles;
        this.access = access;
        this.caller = caller;
        this.headers = headers;
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
            access.record(statedReason().action(), "case", casefile.id());
        }
    }

    /** A restricted case is kept and not worked with, whoever it is (Art. 18 DSGVO). */
    public static void requireUnrestricted(Casefile casefile) {
        if (casefile.isRestricted()) {
            throw new RuleViolation(RESTRICTED, "The client has this case restricted: it is kept and not worked with.");
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

    private StatedReason statedReason() {
        String stated = headers.getHeaderString(REASON);
        return Arrays.stream(StatedReason.values())
                .filter(reason -> reason.name().equals(stated))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        RESTRICTED,
                        "The client has this case restricted. Whoever reads it states why: " + REASON + " with one of "
                                + Arrays.toString(StatedReason.values())));
    }
}
