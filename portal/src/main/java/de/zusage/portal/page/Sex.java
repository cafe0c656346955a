package de.zusage.portal.page;

/** What a client says of his or her sex, as pages name it. */
public enum Sex {
    M,
    W,
    DIVERS,
    NOT_STATED
}
