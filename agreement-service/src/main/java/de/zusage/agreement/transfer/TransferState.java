package de.zusage.agreement.transfer;

/** What became of a proposal; all but the first are final. */
enum TransferState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
}
