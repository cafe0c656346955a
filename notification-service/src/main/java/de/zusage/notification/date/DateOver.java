package de.zusage.notification.date;

/** Why a known date needs nobody's attention any more. */
public enum DateOver {
    DONE,
    SUPERSEDED,
    NOT_HELD,
    REVIEW_DROPPED,
    PLAN_CLOSED,
    /** Nobody waits for an answer any more: the offer was declined, withdrawn, annulled, or its time is over. */
    OFFER_OVER,
    /** The place was given back, or is not to be had. */
    PLACE_GONE,
    /** The proposed transfer was answered, or nobody asks any more. */
    ANSWERED
}
