package de.zusage.portal.plan;

/** How a step ended. */
enum StepOutcome {
    MET,
    PARTLY_MET,
    NOT_MET
}
