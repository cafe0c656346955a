package de.zusage.portal.contact;

/** What a message or a reminder is about, as pages name it. */
public enum Kind {
    STEP_DUE,
    REVIEW_DUE,
    OFFER_OPEN,
    ADVISER_CHANGED,
    PLACE_FREE,
    HANDOVER_WAITING,
    CONTACT_MISSING,
    CONTACT_BOUNCED,
    ESCALATION,
    CARRIER_ESCALATION
}
