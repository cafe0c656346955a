package de.zusage.portal.contact;

/** Who is reminded, as pages name it. */
enum Recipient {
    CLIENT,
    OFFICE
}
