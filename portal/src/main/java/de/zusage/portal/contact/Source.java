package de.zusage.portal.contact;

/** Through whom or what a client's word came, as pages name it. */
enum Source {
    ADVISER,
    OFFICE,
    LINK,
    CASE_CLOSED
}
