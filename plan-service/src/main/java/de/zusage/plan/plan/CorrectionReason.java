package de.zusage.plan.plan;

/** Why an outcome was wrong. */
public enum CorrectionReason {
    MISTYPED,
    WRONG_STEP,
    NEW_EVIDENCE,
    CLIENT_DISPUTED,
    OTHER
}
