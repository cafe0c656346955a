package de.zusage.agreement.casefile;

/** As the client states it; that it was not stated is an answer too, other than that nobody asked. */
enum Sex {
    M,
    W,
    DIVERS,
    NOT_STATED
}
