package de.zusage.agreement.agreement;

/**
 * How somebody signed: with the own login, on paper that was scanned, by a mark beside a witness, or by hand on the
 * device that the adviser handed over.
 */
enum SigningMethod {
    OWN_LOGIN,
    WET_INK,
    MARK_WITH_WITNESS,
    DRAWN_ON_DEVICE;

    /** Whether there is paper to scan. */
    boolean onPaper() {
        return this == WET_INK || this == MARK_WITH_WITNESS;
    }
}
