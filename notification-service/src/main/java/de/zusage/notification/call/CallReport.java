package de.zusage.notification.call;

import de.zusage.notification.call.CallApi.CallRequest;
import de.zusage.notification.contact.StillSafe;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Takes the word of whoever called: that the number is not safe any more counts, whatever else is refused. */
@ApplicationScoped
class CallReport {

    private final CallList list;
    private final StillSafe stillSafe;

    CallReport(CallList list, StillSafe stillSafe) {
        this.list = list;
        this.stillSafe = stillSafe;
    }

    /** Not one transaction on purpose: what a refusal takes back with it is not this. */
    Call record(@Nullable String key, CallRequest request) {
        try {
            return list.record(key, request);
        } catch (RuntimeException refused) {
            if (Boolean.FALSE.equals(request.stillSafe())) {
                stillSafe.noLonger(request.caseId());
            }
            throw refused;
        }
    }
}
