package de.zusage.print;

/** The fonts have no glyph for a letter: nothing is printed rather than a paper that says other than the text. */
public final class NotPrintable extends RuntimeException {
    NotPrintable() {
        super("a letter of the document has no glyph", null, false, false);
    }
}
