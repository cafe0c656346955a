package de.zusage.plan.review;

/** How the two sides meet. */
public enum ReviewMode {
    IN_PERSON,
    PHONE,
    VIDEO
}
