package de.zusage.portal.audit;

/** In which role something was done, as tokens and access logs name it. */
enum Actor {
    ADVISER,
    AUDITOR,
    CARRIER_LEAD,
    CLIENT,
    COORDINATOR,
    DATA_STEWARD,
    MINISTRY,
    OFFICE_ADMIN,
    OFFICE_LEAD,
    OPERATOR,
    PROGRAMME,
    PROVIDER,
    SUBSCRIBER,
    SYSTEM
}
