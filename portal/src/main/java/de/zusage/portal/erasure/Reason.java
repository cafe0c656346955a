package de.zusage.portal.erasure;

/** Why a case is erased: because its time has come, or before on a ground of Art. 17(1) DSGVO. */
enum Reason {
    DUE,
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTION,
    UNLAWFUL
}
