package de.zusage.plan.plan;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.plan.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes what happened to a plan onto its agreement's stream, and what counts of a step onto the stream of its pseudonym. */
@ApplicationScoped
public class PlanRecorder {

    private final EventLog log;
    private final Facts facts;
    private final StepFacts statistics;
    private final SaidVerdicts verdicts;
    private final Ids ids;

    PlanRecorder(EventLog log, Facts facts, StepFacts statistics, SaidVerdicts verdicts, Ids ids) {
        this.log = log;
        this.facts = facts;
        this.statistics = statistics;
        this.verdicts = verdicts;
        this.ids = ids;
    }

    public void record(Plan plan, List<? extends OutgoingEvent> events) {
        EventStream stream = new EventStream("zusage.plan", "agreement:" + plan.id());
        for (OutgoingEvent event : events) {
            log.append(stream, event);
            statistics.heard(plan, event);
            if (event instanceof PlanEvent.StepClosed closed) {
                recordFact(plan, closed.stepId(), StepFact.Recorded.of(plan.step(closed.stepId()), closed.closedOn()));
            } else if (event instanceof PlanEvent.StepSuperseded superseded) {
                Step step = plan.step(superseded.stepId());
                recordFact(plan, step.id(), StepFact.Recorded.of(step, superseded.supersededOn()));
            } else if (event instanceof PlanEvent.StepCorrected corrected) {
                Step step = plan.step(corrected.stepId());
                recordFact(plan, step.id(), StepFact.Corrected.of(step, corrected.correctedOn()));
            } else if (event instanceof PlanEvent.StepVerdictRecorded said) {
                verdicts.persist(new SaidVerdict(ids.next(), plan, said));
                recordFact(plan, said.stepId(), StepFact.VerdictRecorded.of(said));
            }
        }
    }

    /** Takes the steps of an agreement that never was one out of the statistics. */
    void voided(Plan plan, LocalDate on) {
        statistics.voided(plan, on);
    }

    private void recordFact(Plan plan, UUID stepId, StepFact fact) {
        facts.record(plan.caseId(), stepId, fact);
    }
}
