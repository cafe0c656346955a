package de.zusage.plan.plan;

/** Why something promised did not happen; one list for every side, never a blame record. */
public enum Cause {
    CLIENT_CIRCUMSTANCES,
    OFFER_MISSING,
    PROVIDER,
    OFFICE,
    DROPPED_TOGETHER,
    UNKNOWN
}
