package de.zusage.plan.plan;

/** Whose promise a step carries out. */
public enum Side {
    CLIENT,
    OFFICE,
    PARTNER
}
