package de.zusage.notification.plan;

import static java.util.Objects.requireNonNull;

import de.zusage.notification.date.Side;
import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of zusage.plan, and no field more; without one of them it is unreadable. */
final class PlanEvent {

    private PlanEvent() {}

    /** step.added.v1. */
    record StepAdded(UUID stepId, UUID agreementId, UUID caseId, Side side, LocalDate dueOn) {
        StepAdded {
            requireNonNull(stepId);
            requireNonNull(agreementId);
            requireNonNull(caseId);
            requireNonNull(side);
            requireNonNull(dueOn);
        }
    }

    /** step.rescheduled.v1. */
    record StepRescheduled(UUID stepId, LocalDate dueOn) {
        StepRescheduled {
            requireNonNull(stepId);
            requireNonNull(dueOn);
        }
    }

    /** step.closed.v1, whatever the outcome. */
    record StepClosed(UUID stepId) {
        StepClosed {
            requireNonNull(stepId);
        }
    }

    /** step.superseded.v1. */
    record StepSuperseded(UUID stepId) {
        StepSuperseded {
            requireNonNull(stepId);
        }
    }

    /** review.planned.v1, also when a known review got another date. */
    record ReviewPlanned(UUID reviewId, UUID agreementId, UUID caseId, LocalDate plannedOn) {
        ReviewPlanned {
            requireNonNull(reviewId);
            requireNonNull(agreementId);
            requireNonNull(caseId);
            requireNonNull(plannedOn);
        }
    }

    /** review.held.v1. */
    record ReviewHeld(UUID reviewId) {
        ReviewHeld {
            requireNonNull(reviewId);
        }
    }

    /** review.not-held.v1; why is nobody's business here. */
    record ReviewNotHeld(UUID reviewId) {
        ReviewNotHeld {
            requireNonNull(reviewId);
        }
    }

    /** review.rescheduled.v1; the day it was moved to comes as a review of its own. */
    record ReviewRescheduled(UUID reviewId) {
        ReviewRescheduled {
            requireNonNull(reviewId);
        }
    }

    /** review.dropped.v1. */
    record ReviewDropped(UUID reviewId) {
        ReviewDropped {
            requireNonNull(reviewId);
        }
    }

    /** booking.moved-up.v1. */
    record BookingMovedUp(UUID bookingId, UUID agreementId, UUID caseId, LocalDate movedUpOn) {
        BookingMovedUp {
            requireNonNull(bookingId);
            requireNonNull(agreementId);
            requireNonNull(caseId);
            requireNonNull(movedUpOn);
        }
    }

    /** booking.confirmed.v1: the client has the place, free it is no more. */
    record BookingConfirmed(UUID bookingId) {
        BookingConfirmed {
            requireNonNull(bookingId);
        }
    }

    /** What ends the news of a place: booking.declined.v1, cancelled and offer-lost. */
    record PlaceGone(UUID bookingId) {
        PlaceGone {
            requireNonNull(bookingId);
        }
    }

    /** plan.closed.v1. */
    record PlanClosed(UUID agreementId) {
        PlanClosed {
            requireNonNull(agreementId);
        }
    }
}
