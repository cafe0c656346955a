package de.zusage.portal.plan;

/** What stood in the way, as a review notes it. */
enum Obstacle {
    TIME,
    CARE_OF_FAMILY,
    HEALTH,
    LANGUAGE,
    TRAVEL,
    COST,
    HOUSING,
    PAPERS_MISSING,
    PROCEDURE_PENDING,
    OFFER_FULL,
    OFFER_MISSING,
    OFFICE_CAPACITY,
    OTHER
}
