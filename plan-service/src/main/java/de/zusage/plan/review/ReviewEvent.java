package de.zusage.plan.review;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.plan.plan.Cause;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a review, as published on its agreement's stream. */
public sealed interface ReviewEvent extends OutgoingEvent {

    /** A review was planned. */
    record Planned(UUID agreementId, UUID caseId, UUID reviewId, LocalDate plannedOn, boolean closing)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review.planned.v1";
        }
    }

    /** A review was held over that version of the agreement; the next one is named unless it was the closing one. */
    record Held(
            UUID agreementId,
            UUID caseId,
            UUID reviewId,
            LocalDate heldOn,
            boolean closing,
            boolean allStepsFinal,
            int agreementVersion,
            @Nullable LocalDate nextReviewOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review.held.v1";
        }
    }

    /** A planned review was not held and is planned anew. */
    record NotHeld(UUID agreementId, UUID caseId, UUID reviewId, Cause cause, LocalDate on) implements ReviewEvent {
        @Override
        public String type() {
            return "review.not-held.v1";
        }
    }

    /** A review was moved before it took place; the one that replaces it was planned. */
    record Rescheduled(UUID agreementId, UUID caseId, UUID reviewId, UUID replacedBy, LocalDate rescheduledOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "review.rescheduled.v1";
        }
    }

    /** A planned review will not take place: the plan was concluded or closed before it, or a pause moved it. */
    record Dropped(UUID agreementId, UUID caseId, UUID reviewId, LocalDate droppedOn) implements ReviewEvent {
        @Override
        public String type() {
            return "review.dropped.v1";
        }
    }

    /** At a review one side asked for an amendment of the agreement. */
    record AmendmentRequested(UUID agreementId, UUID caseId, UUID reviewId, Party requestedBy, LocalDate requestedOn)
            implements ReviewEvent {
        @Override
        public String type() {
            return "amendment.requested.v1";
        }
    }
}
