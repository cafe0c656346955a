package de.zusage.plan.plan;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Writes what happened to a plan onto its agreement's stream, and has the facts of its steps written beside. */
@ApplicationScoped
public class PlanRecorder {

    private final EventLog log;
    private final StepFacts statistics;
    private final SaidVerdicts verdicts;
    private final Ids ids;

    PlanRecorder(EventLog log, StepFacts statistics, SaidVerdicts verdicts, Ids ids) {
        this.log = log;
        this.statistics = statistics;
        this.verdicts = verdicts;
        this.ids = ids;
    }

    public void record(Plan plan, List<? extends OutgoingEvent> events) {
        EventStream stream = new EventStream("zusage.plan", "agreement:" + plan.id());
        for (OutgoingEvent event : events) {
            log.append(stream, event);
            statistics.heard(plan, event);
            if (event instanceof PlanEvent.StepVerdictRecorded said) {
                verdicts.persist(new SaidVerdict(ids.next(), plan, said));
            }
        }
    }

    /** Takes the steps of an agreement that never was one out of the statistics. */
    void voided(Plan plan, LocalDate on) {
        statistics.voided(plan, on);
    }
}
