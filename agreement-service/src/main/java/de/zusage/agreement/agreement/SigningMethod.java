package de.zusage.agreement.agreement;

/** How somebody signed: with the own login, on paper that was scanned, or by a mark beside a witness. */
enum SigningMethod {
    OWN_LOGIN,
    WET_INK,
    MARK_WITH_WITNESS;

    /** Whether there is paper to scan. */
    boolean onPaper() {
        return this != OWN_LOGIN;
    }
}
