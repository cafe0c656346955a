package de.zusage.agreement.document;

/** The few colours of the page; each has a contrast of 4.5 : 1 or more on white, rules aside. */
final class Ink {
    static final String TEXT = "#1a1f24";
    static final String HEADING = "#14395b";
    static final String QUIET = "#4d5761";
    static final String RULE = "#b5bec6";

    private Ink() {}
}
