package de.zusage.plan.review;

/** What stood in the way, of either side; never whose fault it was. */
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
