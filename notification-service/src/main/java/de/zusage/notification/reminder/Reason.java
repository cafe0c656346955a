package de.zusage.notification.reminder;

import de.zusage.notification.date.DateOver;
import de.zusage.notification.message.Failure;

/** Why a reminder was not sent. */
public enum Reason {
    DONE,
    SUPERSEDED,
    NOT_HELD,
    REVIEW_DROPPED,
    PLAN_CLOSED,
    DATE_CHANGED,
    DATE_PASSED,
    /** The same was said on that day already. */
    SAID_TODAY,
    /** The week had no room for one more message, and by the next one its day is over. */
    ENOUGH_SAID,
    OFFER_OVER,
    PLACE_GONE,
    ANSWERED,
    AGREEMENT_OVER,
    CASE_CLOSED,
    /** Nothing goes to the client until he or she asks for it. */
    STOPPED,
    /** The office itself has just set that day: it is not told so. */
    OWN_ACTION,
    /** Whoever would be told has switched that off. */
    NOT_WISHED,
    /** The client has called a channel safe since. */
    CALLED_SAFE,
    /** The client has called no channel safe. */
    NONE_CALLED_SAFE,
    /** The client wants to read it in the own inbox, and has no login yet. */
    NO_LOGIN,
    /** The client has taken back what was called safe. */
    WITHDRAWN,
    /** The client wants to be called. */
    CALL_WISHED,
    /** The office has named no mailbox. */
    NO_OFFICE_CONTACT,
    /** The channel took it in none of the attempts. */
    NOT_ACCEPTED,
    /** There is nobody at the address. */
    BOUNCED;

    static Reason of(Failure failure) {
        return switch (failure) {
            case NOT_ACCEPTED -> NOT_ACCEPTED;
            case BOUNCED -> BOUNCED;
        };
    }

    static Reason of(DateOver over) {
        return switch (over) {
            case DONE -> DONE;
            case SUPERSEDED -> SUPERSEDED;
            case NOT_HELD -> NOT_HELD;
            case REVIEW_DROPPED -> REVIEW_DROPPED;
            case PLAN_CLOSED -> PLAN_CLOSED;
            case OFFER_OVER -> OFFER_OVER;
            case PLACE_GONE -> PLACE_GONE;
            case ANSWERED -> ANSWERED;
        };
    }
}
