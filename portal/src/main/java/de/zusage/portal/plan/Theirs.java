package de.zusage.portal.plan;

import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.Step;
import de.zusage.portal.service.Entered;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two people at one review: what the other one has stored, where it differs from what was entered here. */
record Theirs(HeldForm stored, HeldForm entered) {

    /** The steps of which the other one says something else. */
    public List<Step> steps(Plan plan) {
        return plan.open().stream()
                .filter(step -> !stored.outcomeOf(step).equals(entered.outcomeOf(step))
                        || !stored.causeOf(step).equals(entered.causeOf(step)))
                .toList();
    }

    public @Nullable StepOutcome outcome(Step step) {
        return Entered.one(StepOutcome.class, stored.outcomeOf(step));
    }

    public @Nullable Cause cause(Step step) {
        return Entered.one(Cause.class, stored.causeOf(step));
    }

    public boolean otherObstacles() {
        return !stored.obstacles().equals(entered.obstacles());
    }

    public boolean otherNote() {
        return !stored.note().equals(entered.note());
    }

    public boolean otherDay() {
        return !stored.heldOn().equals(entered.heldOn());
    }

    public boolean otherNextDay() {
        return !stored.nextOn().equals(entered.nextOn());
    }

    public boolean otherAmendment() {
        return !stored.amendmentBy().equals(entered.amendmentBy());
    }

    public @Nullable LocalDate heldOn() {
        return Entered.day(stored.heldOn());
    }

    public @Nullable LocalDate nextOn() {
        return Entered.day(stored.nextOn());
    }

    /** Whether there is nothing to decide: both say the same. */
    boolean isSame(Plan plan) {
        return steps(plan).isEmpty()
                && !otherObstacles()
                && !otherNote()
                && !otherDay()
                && !otherNextDay()
                && !otherAmendment();
    }
}
