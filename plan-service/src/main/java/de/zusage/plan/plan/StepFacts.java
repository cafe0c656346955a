package de.zusage.plan.plan;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.plan.fact.Attribute;
import de.zusage.plan.fact.Fact.StepMilestone;
import de.zusage.plan.fact.Fact.StepRecorded;
import de.zusage.plan.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What statistics learn of steps. One that goes on with a step of another office is counted as that one. */
@ApplicationScoped
class StepFacts {
    private final Plans plans;
    private final Facts facts;

    StepFacts(Plans plans, Facts facts) {
        this.plans = plans;
        this.facts = facts;
    }

    /** Records what an event of the plan means for the statistics, if it means anything. */
    void heard(Plan plan, OutgoingEvent event) {
        if (event instanceof PlanEvent.StepAdded added) {
            Step step = plan.step(added.stepId());
            if (!step.goesOn()) {
                record(plan, step, StepMilestone.PROMISED, plan.inForceSince(), Map.of(Attribute.OUTCOME, "OPEN"));
            }
        } else if (event instanceof PlanEvent.StepClosed closed) {
            Map<Attribute, String> ended = outcome(closed.outcome().name(), closed.cause());
            record(plan, plan.step(closed.stepId()), StepMilestone.CLOSED, closed.closedOn(), ended);
        } else if (event instanceof PlanEvent.StepSuperseded superseded) {
            Map<Attribute, String> ended = outcome(StepState.SUPERSEDED.name(), null);
            record(plan, plan.step(superseded.stepId()), StepMilestone.SUPERSEDED, superseded.supersededOn(), ended);
        } else if (event instanceof PlanEvent.StepCorrected corrected) {
            String state = corrected.state().isOutcome() ? corrected.state().name() : "OPEN";
            Map<Attribute, String> right = outcome(state, corrected.cause());
            record(plan, plan.step(corrected.stepId()), StepMilestone.CORRECTED, corrected.correctedOn(), right);
        } else if (event instanceof PlanEvent.StepVerdictRecorded said) {
            Map<Attribute, String> verdict =
                    Map.of(Attribute.VERDICT, said.verdict().name());
            record(plan, plan.step(said.stepId()), StepMilestone.VERDICT, said.recordedOn(), verdict);
        }
    }

    /** The agreement was signed by mistake: nothing of it was ever promised. */
    void voided(Plan plan, LocalDate on) {
        plan.steps().stream()
                .filter(step -> !step.goesOn())
                .forEach(step -> record(plan, step, StepMilestone.VOIDED, on, Map.of()));
    }

    private static Map<Attribute, String> outcome(String outcome, @Nullable Cause cause) {
        return Map.of(
                Attribute.OUTCOME, outcome, Attribute.CAUSE, cause == null ? Attribute.NOT_APPLICABLE : cause.name());
    }

    private void record(Plan plan, Step step, StepMilestone milestone, LocalDate on, Map<Attribute, String> known) {
        Map<Attribute, String> told = new EnumMap<>(Attribute.class);
        told.putAll(known);
        told.put(Attribute.SIDE, step.side().name());
        told.put(Attribute.GOAL_AREA, step.goalArea());
        UUID counted = step.goesOn() ? plans.firstOf(step.id()) : step.id();
        facts.record(plan.caseId(), counted, new StepRecorded(milestone, YearMonth.from(on), told));
    }
}
