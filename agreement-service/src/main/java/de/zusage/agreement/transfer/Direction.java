package de.zusage.agreement.transfer;

/** Which of the two offices a row belongs to. */
enum Direction {
    OUTGOING,
    INCOMING
}
