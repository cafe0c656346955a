package de.zusage.reporting.protection;

/** What stands in a published cell. */
public enum State {
    /** A number; zero is one: none, or too few as yet, which count in a later period. */
    SHOWN,
    /** Hidden, for its own sake or for another's: nobody can tell which. */
    SUPPRESSED,
    /** Nothing of the authority is counted in any table as yet. */
    MISSING,
    /** There can be no such number. */
    NOT_APPLICABLE
}
