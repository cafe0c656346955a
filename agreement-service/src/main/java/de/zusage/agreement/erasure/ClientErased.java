package de.zusage.agreement.erasure;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A case is gone with all its agreements: the last event of its stream. Whoever reads it erases too and says so. */
record ClientErased(UUID caseId, List<UUID> agreements, UUID erasureId, LocalDate erasedOn) implements OutgoingEvent {
    static final String TYPE = "client.erased.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
