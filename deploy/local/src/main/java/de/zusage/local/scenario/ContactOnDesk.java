package de.zusage.local.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the client of a case may be told something, as the adviser writes it down. */
final class ContactOnDesk {
    private ContactOnDesk() {}

    /** From now on that channel alone is safe; returns how many were so before. */
    static int callSafe(Person adviser, UUID caseId, String language, String channel, String address, LocalDate today) {
        Answer contact = Patience.until(
                "the contact of the case",
                () -> adviser.get("notification", "contacts/" + caseId),
                answer -> answer.status() != 404);
        int before = contact.expect(200).json().path("channels").size();
        Map<String, Object> safe = Map.of("channel", channel, "address", address, "calledSafeOn", today.toString());
        adviser.put(
                        "notification",
                        "contacts/" + caseId,
                        contact.etag(),
                        Map.of("language", language, "channels", List.of(safe)))
                .expect(200);
        return before;
    }
}
