package de.zusage.plan.worklist;

/** Whose cases a worklist is about. */
enum Scope {
    /** Those that the caller answers for. */
    MINE,
    /** Those in which the caller stands in today. */
    DEPUTY,
    /** All of the office. */
    OFFICE
}
