package de.zusage.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/**
 * What its person has restricted (Art. 18 DSGVO): others read it for a reason that they state and that is logged. Which things
 * are restricted, and how somebody is refused, each service knows by itself.
 */
@ApplicationScoped
public class Restricted {
    private static final String REASON = "Access-Reason";

    private final AccessLog access;
    private final HttpHeaders headers;

    Restricted(AccessLog access, HttpHeaders headers) {
        this.access = access;
        this.headers = headers;
    }

    /**
     * Logs for which reason the caller is about to read.
     *
     * @param refusal where the request states none, made of how one is stated
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireReason(String kind, UUID id, Function<String, RuleViolation> refusal) {
        String stated = headers.getHeaderString(REASON);
        AccessReason reason = Arrays.stream(AccessReason.values())
                .filter(each -> each.name().equals(stated))
                .findFirst()
                .orElseThrow(() -> refusal.apply(REASON + " with one of " + Arrays.toString(AccessReason.values())));
        access.record(reason.action(), kind, id);
    }
}
