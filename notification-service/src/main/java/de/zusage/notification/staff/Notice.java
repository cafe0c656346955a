package de.zusage.notification.staff;

/** What somebody of the staff may switch off; each is named like the reminder that says it, an escalation is not among them. */
public enum Notice {
    STEP_DUE,
    REVIEW_DUE,
    OFFER_OPEN,
    PLACE_FREE,
    HANDOVER_WAITING,
    CONTACT_MISSING,
    CONTACT_BOUNCED
}
