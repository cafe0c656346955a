package de.zusage.agreement.agreement;

/** Which side asked for an amendment; either may. */
enum RequestedBy {
    CLIENT,
    OFFICE
}
