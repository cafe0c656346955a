package de.zusage.portal.plan;

/** The states of a step as pages name them. */
enum StepState {
    OPEN,
    IN_PROGRESS,
    MET,
    PARTLY_MET,
    NOT_MET,
    SUPERSEDED
}
