package de.zusage.agreement.agreement;

/** Who signs. */
enum Party {
    CLIENT,
    ADVISER,
    REPRESENTATIVE
}
