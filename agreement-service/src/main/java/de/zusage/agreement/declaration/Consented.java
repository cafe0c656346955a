package de.zusage.agreement.declaration;

/** What goes along to another office beyond the person and the promises in force: as far as the client agreed to it. */
public enum Consented {
    ASSESSMENTS,
    HISTORY
}
