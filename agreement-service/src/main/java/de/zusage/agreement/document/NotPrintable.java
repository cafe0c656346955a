package de.zusage.agreement.document;

import de.zusage.kit.web.RuleViolation;

/** The fonts have no glyph for a letter: nothing is printed rather than a paper that says other than the text. */
final class NotPrintable extends RuntimeException {
    NotPrintable() {
        super("a letter of the document has no glyph", null, false, false);
    }

    RuleViolation toCaller() {
        return new RuleViolation(
                "document-not-printable",
                "A name or a text of this version has characters that our documents cannot show. The text itself can be"
                        + " read as before. A draft names them in its checks; an offer is withdrawn and written anew; for"
                        + " a signed version ask the operator.");
    }
}
