package de.zusage.portal.agreement;

/** Who signs. */
enum Party {
    CLIENT,
    ADVISER,
    REPRESENTATIVE
}
