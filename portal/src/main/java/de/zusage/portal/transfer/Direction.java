package de.zusage.portal.transfer;

/** Whether this office asked or was asked. */
enum Direction {
    OUTGOING,
    INCOMING
}
