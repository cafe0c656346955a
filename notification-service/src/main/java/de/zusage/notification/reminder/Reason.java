package de.zusage.notification.reminder;

import de.zusage.notification.date.DateOver;

/** Why a reminder was not sent. */
enum Reason {
    DONE,
    SUPERSEDED,
    NOT_HELD,
    REVIEW_DROPPED,
    PLAN_CLOSED,
    DATE_CHANGED,
    DATE_PASSED,
    /** The same was said on that day already. */
    SAID_TODAY,
    OFFER_OVER,
    AGREEMENT_OVER,
    CASE_CLOSED,
    /** The client has called no channel safe. */
    NONE_CALLED_SAFE,
    /** The client has taken back what was called safe. */
    WITHDRAWN,
    /** The office has named no mailbox. */
    NO_OFFICE_CONTACT,
    /** The mail server took it in none of the attempts. */
    MAIL_NOT_ACCEPTED;

    static Reason of(DateOver over) {
        return switch (over) {
            case DONE -> DONE;
            case SUPERSEDED -> SUPERSEDED;
            case NOT_HELD -> NOT_HELD;
            case REVIEW_DROPPED -> REVIEW_DROPPED;
            case PLAN_CLOSED -> PLAN_CLOSED;
            case OFFER_OVER -> OFFER_OVER;
        };
    }
}
