package de.zusage.plan.review;

/** Whether somebody is to interpret at a review: needed, ordered, confirmed, one after the other. */
public enum Interpreter {
    NOT_NEEDED,
    NEEDED,
    ORDERED,
    CONFIRMED;

    /** One is ordered once it is needed and confirmed once it is ordered; back goes every way. */
    boolean mayBecome(Interpreter next) {
        return next == NOT_NEEDED || next == NEEDED || next.ordinal() == ordinal() + 1;
    }

    /** At another hour whoever was ordered has to be ordered again. */
    Interpreter atAnotherTime() {
        return this == NOT_NEEDED ? NOT_NEEDED : NEEDED;
    }
}
