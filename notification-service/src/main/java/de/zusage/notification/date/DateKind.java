package de.zusage.notification.date;

/** What falls on a known date. */
public enum DateKind {
    STEP,
    REVIEW,
    /** The last day to answer an agreement that was offered; its id is the agreement's. */
    OFFER,
    /** The day on which a place became free for who waited for it; its id is the booking's. */
    PLACE,
    /** The last day to answer a proposed transfer; its id is the proposal's, which is all that the office asked knows. */
    HANDOVER;

    /** Whether nobody needs it any more once the agreement is over; a place stays wanted (domain, invariant 6). */
    public boolean endsWithAgreement() {
        return this != PLACE && this != HANDOVER;
    }
}
