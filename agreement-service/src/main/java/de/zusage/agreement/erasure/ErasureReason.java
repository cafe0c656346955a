package de.zusage.agreement.erasure;

/** Why a case is erased: what its rule says, or before that a ground of Art. 17(1) DSGVO. */
enum ErasureReason {
    DUE,
    /** (a) It is no longer needed, and the person asks for it. */
    NO_LONGER_NEEDED,
    /** (b) The consent was withdrawn. */
    CONSENT_WITHDRAWN,
    /** (c) The person objects. */
    OBJECTION,
    /** (d) It was processed unlawfully. */
    UNLAWFUL;

    boolean early() {
        return this != DUE;
    }
}
