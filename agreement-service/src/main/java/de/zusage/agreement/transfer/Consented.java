package de.zusage.agreement.transfer;

/** What goes along beyond the person and the promises in force, because the client consented to it. */
enum Consented {
    ASSESSMENTS,
    HISTORY
}
