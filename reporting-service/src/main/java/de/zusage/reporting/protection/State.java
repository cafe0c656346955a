package de.zusage.reporting.protection;

/** What stands in a published cell. */
public enum State {
    /** A number; zero is one. */
    SHOWN,
    /** Hidden, for its own sake or for another's: nobody can tell which. */
    SUPPRESSED,
    /** The authority has delivered nothing that could be counted as yet. */
    MISSING,
    /** There can be no such number. */
    NOT_APPLICABLE
}
