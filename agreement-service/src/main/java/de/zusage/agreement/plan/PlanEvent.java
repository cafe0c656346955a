package de.zusage.agreement.plan;

import de.zusage.kit.inbox.IncomingEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of plans that this service reads, with only the fields it reads. */
sealed interface PlanEvent {

    /** A review was held. */
    record ReviewHeld(
            UUID agreementId,
            boolean closing,
            boolean allStepsFinal,
            @Nullable Integer agreementVersion) implements PlanEvent {
        static final String TYPE = "review.held.v1";

        static ReviewHeld of(IncomingEvent event) {
            return event.as(ReviewHeld.class);
        }
    }

    /** A review asked for a change of the agreement. */
    record AmendmentRequested(UUID agreementId) implements PlanEvent {
        static final String TYPE = "amendment.requested.v1";

        static AmendmentRequested of(IncomingEvent event) {
            return event.as(AmendmentRequested.class);
        }
    }
}
