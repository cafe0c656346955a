package de.zusage.portal.contact;

/** Why something was not said, or not by a message, as pages name it. */
public enum Reason {
    DONE,
    SUPERSEDED,
    NOT_HELD,
    REVIEW_DROPPED,
    PLAN_CLOSED,
    DATE_CHANGED,
    DATE_PASSED,
    SAID_TODAY,
    ENOUGH_SAID,
    OFFER_OVER,
    PLACE_GONE,
    ANSWERED,
    AGREEMENT_OVER,
    CASE_CLOSED,
    STOPPED,
    OWN_ACTION,
    NOT_WISHED,
    CALLED_SAFE,
    NONE_CALLED_SAFE,
    NO_LOGIN,
    WITHDRAWN,
    CALL_WISHED,
    NO_OFFICE_CONTACT,
    NOT_ACCEPTED,
    BOUNCED
}
