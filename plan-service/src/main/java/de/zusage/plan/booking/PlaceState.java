package de.zusage.plan.booking;

import java.util.Set;

/** How a place stands: waited for, asked for, given, or over. */
enum PlaceState {
    /** No place is free yet. */
    WAITING,
    /** A place is kept; the provider has not answered yet. */
    REQUESTED,
    CONFIRMED,
    DECLINED,
    CANCELLED;

    /** Those that count against the capacity. */
    static final Set<PlaceState> TAKEN = Set.of(REQUESTED, CONFIRMED);

    /** Those after which nothing follows. */
    static final Set<PlaceState> OVER = Set.of(DECLINED, CANCELLED);

    boolean isTaken() {
        return TAKEN.contains(this);
    }

    boolean isOver() {
        return OVER.contains(this);
    }
}
