package de.zusage.plan.offer;

/** How many places an offer has left, as coarsely as it is told: single clients cannot be counted by it. */
enum FreePlaces {
    NONE,
    /** One or two. */
    FEW,
    SOME;

    private static final int MOST_OF_FEW = 2;

    static FreePlaces of(int free) {
        if (free <= 0) {
            return NONE;
        }
        return free <= MOST_OF_FEW ? FEW : SOME;
    }
}
