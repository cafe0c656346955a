package de.zusage.portal.transfer;

/** What has become of a proposal, as pages name it. */
enum TransferState {
    PROPOSED,
    ACCEPTED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
}
