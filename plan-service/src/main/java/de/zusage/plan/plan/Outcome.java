package de.zusage.plan.plan;

/** How a step ended. */
public enum Outcome {
    MET,
    PARTLY_MET,
    NOT_MET
}
