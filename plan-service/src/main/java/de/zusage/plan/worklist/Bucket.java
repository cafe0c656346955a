package de.zusage.plan.worklist;

/** Why something is on the worklist. */
enum Bucket {
    /** A step due today or soon. */
    DUE,
    /** A step whose due date has passed. */
    OVERDUE,
    /** A review planned for today or soon, or one whose day has passed. */
    REVIEW_DUE
}
