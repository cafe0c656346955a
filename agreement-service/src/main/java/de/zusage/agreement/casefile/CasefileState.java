package de.zusage.agreement.casefile;

/** The states of a case (domain §3). */
enum CasefileState {
    INQUIRY,
    SHORT_ADVICE,
    ASSESSMENT,
    PLANNING,
    IN_PROGRESS,
    PAUSED,
    CLOSED,
    ERASED
}
