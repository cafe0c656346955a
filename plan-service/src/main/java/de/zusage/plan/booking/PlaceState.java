package de.zusage.plan.booking;

/** How a place stands: waited for, asked for, given, or over. */
enum PlaceState {
    /** No place is free yet. */
    WAITING,
    /** A place is kept; the provider has not answered yet. */
    REQUESTED,
    CONFIRMED,
    DECLINED,
    CANCELLED;

    /** Counts against the capacity. */
    boolean isTaken() {
        return this == REQUESTED || this == CONFIRMED;
    }

    boolean isOver() {
        return this == DECLINED || this == CANCELLED;
    }
}
