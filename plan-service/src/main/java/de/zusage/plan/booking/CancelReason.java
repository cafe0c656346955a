package de.zusage.plan.booking;

/** Why a booking was cancelled: never a judgement of the client. */
enum CancelReason {
    CLIENT_WISH,
    OFFICE,
    OTHER
}
