package de.zusage.portal.audit;

/** To what something was done, as the access logs of the services name it. */
enum ObjectKind {
    ACCESS,
    ACCESS_LOG,
    AGREEMENT,
    BALANCE,
    BOOKING,
    CALENDAR_FEED,
    CASE,
    CONTACT,
    EMPLOYMENT,
    ERASURE,
    ESCALATION,
    EVIDENCE,
    LETTER,
    MESSAGE,
    PERSONAL_DATA,
    PLAN,
    PREFERENCE,
    REFERRAL,
    REMINDER,
    REVIEW,
    STAFF,
    STEP,
    TRANSFER
}
