package de.zusage.portal.figures;

/** Whether a cell has a number: hidden for protection, not delivered, or without a meaning. */
enum CellState {
    SHOWN,
    SUPPRESSED,
    MISSING,
    NOT_APPLICABLE
}
