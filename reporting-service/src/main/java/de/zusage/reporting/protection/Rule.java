package de.zusage.reporting.protection;

/** The rules of protection; the tests take out one at a time and show what an attacker then learns. */
enum Rule {
    /** Units of which there are too few in a period wait for the next one. */
    WAIT,
    /** A count of 1 to k-1 is hidden. */
    THRESHOLD,
    /** A count that is 1 to k-1 without one office's own part is hidden. */
    OFFICE,
    /** Where all units of a line fall into one cell, that is hidden. */
    GROUP,
    /** Further cells are hidden until no hidden one follows from the others. */
    COMPLEMENT,
    /** They are chosen with the sums over all authorities in mind. */
    FEDERAL,
    /** They are chosen so that what follows is at least k wide, not merely not exact. */
    WIDTH,
    /** They are chosen with what each office knows of its own clients in mind. */
    VIEWERS,
    /** An office's carrier knows its clients too, and so does an office to which one of them has gone on. */
    POOLED,
    /** They are chosen with every period and every earlier release in mind. */
    EARLIER,
    /** A correction that would tell of a few is not published. */
    DIFFERENCE,
    /** What was seen of a release that never came out is borne in mind. */
    SEEN
}
