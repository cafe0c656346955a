package de.zusage.agreement.agreement;

/** Why a signature was a mistake. */
enum VoidReason {
    WRONG_PERSON_SIGNED,
    WRONG_VERSION,
    NOT_UNDERSTOOD,
    RECORDED_BY_MISTAKE,
    OTHER
}
