package de.zusage.notification.date;

/** Why a known date needs nobody's attention any more. */
public enum DateOver {
    DONE,
    SUPERSEDED,
    NOT_HELD,
    REVIEW_DROPPED,
    PLAN_CLOSED,
    /** Nobody waits for an answer any more: the offer was declined, withdrawn, annulled, or its time is over. */
    OFFER_OVER
}
