package de.zusage.agreement.representative;

/** As what somebody speaks for a client. */
public enum RepresentativeKind {
    PARENT,
    GUARDIAN,
    YOUTH_OFFICE,
    /** Rechtliche Betreuung of an adult (§ 1814 BGB); it does not end with an age. */
    LEGAL_GUARDIAN;

    boolean ofAMinor() {
        return this != LEGAL_GUARDIAN;
    }
}
