package de.zusage.agreement.agreement;

/** How an agreement may end other than by completion; to the client no reason is ever mandatory. */
enum EndReason {
    ENDED_BY_CLIENT,
    ENDED_BY_MUTUAL_CONSENT,
    ENDED_OFFICE_UNABLE,
    LAPSED,
    ENDED_OTHER
}
