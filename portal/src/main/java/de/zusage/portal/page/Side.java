package de.zusage.portal.page;

/** Who promises, as pages name it. */
public enum Side {
    CLIENT,
    OFFICE,
    PARTNER
}
