package de.zusage.reporting.release;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.UUID;

/** What this service tells others. */
sealed interface ReleaseEvent extends OutgoingEvent {

    /** A release can be pulled; its digest tells whether the right bytes came. */
    record Published(UUID releaseId, String sha256, LocalDate publishedOn) implements ReleaseEvent {
        @Override
        public String type() {
            return "release.published.v1";
        }
    }
}
