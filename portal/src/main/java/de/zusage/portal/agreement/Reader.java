package de.zusage.portal.agreement;

/** Who reads a text out to somebody who does not read it. */
enum Reader {
    ADVISER,
    INTERPRETER,
    AUDIO
}
