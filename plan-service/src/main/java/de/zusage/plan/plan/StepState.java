package de.zusage.plan.plan;

/** Where a step stands; the last four are final. */
public enum StepState {
    OPEN,
    IN_PROGRESS,
    MET,
    PARTLY_MET,
    NOT_MET,
    SUPERSEDED;

    static StepState of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    public boolean isFinal() {
        return this != OPEN && this != IN_PROGRESS;
    }

    boolean isOutcome() {
        return isFinal() && this != SUPERSEDED;
    }
}
