package de.zusage.plan.worklist;

/** Why something is on the worklist. */
enum Bucket {
    /** A step due today or soon. */
    DUE,
    /** A step whose due date has passed. */
    OVERDUE,
    /** A review planned for today or soon, or one whose day has passed. */
    REVIEW_DUE,
    /** A step of DUE or OVERDUE before whose day the other side has nothing to do. */
    WAITING,
    /** A plan that goes on and has no review planned. */
    WITHOUT_REVIEW,
    /** An open step, whenever it is due, or else a booking, whose offer was withdrawn or is over. */
    OFFER_LOST
}
