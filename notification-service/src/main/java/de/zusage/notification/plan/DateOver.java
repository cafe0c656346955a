package de.zusage.notification.plan;

/** Why a known date needs nobody's attention any more. */
public enum DateOver {
    DONE,
    SUPERSEDED,
    NOT_HELD,
    REVIEW_DROPPED,
    PLAN_CLOSED
}
