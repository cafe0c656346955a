package de.zusage.plan.review;

/** The side that asks for a review or for an amendment. */
public enum Party {
    CLIENT,
    OFFICE
}
