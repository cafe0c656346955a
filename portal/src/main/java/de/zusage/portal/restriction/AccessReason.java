package de.zusage.portal.restriction;

/** For what a restricted case is read all the same, as the services name it (Art. 18(2) DSGVO). */
public enum AccessReason {
    CLIENT_AGREES,
    CLAIMS,
    RIGHTS_OF_OTHERS,
    PUBLIC_INTEREST,
    RIGHTS_OF_THE_CLIENT
}
