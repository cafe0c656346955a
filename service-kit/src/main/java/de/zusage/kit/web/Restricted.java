package de.zusage.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/**
 * What its person has restricted (Art. 18 DSGVO): it is kept and not worked with, and others read it for a reason that they
 * state and that is logged. Which things are restricted each service knows by itself.
 */
@ApplicationScoped
public class Restricted {
    private static final String RULE = "case-is-restricted";
    private static final String REASON = "Access-Reason";

    private final AccessLog access;
    private final HttpHeaders headers;

    Restricted(AccessLog access, HttpHeaders headers) {
        this.access = access;
        this.headers = headers;
    }

    /** Of what is restricted somebody wants more than to read it: 409 {@code case-is-restricted}. */
    public static RuleViolation notWorkedWith() {
        return new RuleViolation(RULE, "The client has this case restricted: it is kept and not worked with.");
    }

    /** Of what is restricted somebody orders the erasure, perhaps among others: which one is in the way is the answer's {@code caseId}. */
    public static RuleViolation notErased(UUID id) {
        return new RuleViolation(
                RULE,
                "The client has this case restricted: it is not erased until that is lifted.",
                Map.of("caseId", id));
    }

    /** Logs for which reason the caller is about to read; 409 {@code case-is-restricted} where the request states none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireReason(String kind, UUID id) {
        String stated = headers.getHeaderString(REASON);
        AccessReason reason = Arrays.stream(AccessReason.values())
                .filter(each -> each.name().equals(stated))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        RULE,
                        "The client has this case restricted. Whoever reads it states why: " + REASON + " with one of "
                                + Arrays.toString(AccessReason.values())));
        access.record(reason.action(), kind, id);
    }
}
