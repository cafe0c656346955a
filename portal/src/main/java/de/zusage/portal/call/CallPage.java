package de.zusage.portal.call;

import de.zusage.portal.call.Calls.ToCall;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.staff.Escalations.Escalation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, and what waits for the caller.
 *
 * @param names by case; empty if agreement-service is away
 */
record CallPage(
        Part<Items<ToCall>> calls,
        Part<Items<Escalation>> escalations,
        Map<UUID, String> names,
        @Nullable String fault) {

    public String name(UUID caseId) {
        return names.getOrDefault(caseId, "");
    }

    /** For a form that is sent twice and counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
