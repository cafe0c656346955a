package de.zusage.plan.plan;

import de.zusage.kit.crypto.KeyService;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Writes what happened to a plan onto its agreement's stream, and a final step onto the stream of its pseudonym. */
@ApplicationScoped
public class PlanRecorder {

    private final EventLog log;
    private final KeyService keys;

    PlanRecorder(EventLog log, KeyService keys) {
        this.log = log;
        this.keys = keys;
    }

    public void record(Plan plan, List<? extends OutgoingEvent> events) {
        EventStream stream = new EventStream("zusage.plan", "agreement:" + plan.id());
        for (OutgoingEvent event : events) {
            log.append(stream, event);
            if (event instanceof PlanEvent.StepClosed closed) {
                recordFact(plan.step(closed.stepId()), closed.closedOn());
            } else if (event instanceof PlanEvent.StepSuperseded superseded) {
                recordFact(plan.step(superseded.stepId()), superseded.supersededOn());
            }
        }
    }

    private void recordFact(Step step, LocalDate finalOn) {
        log.append(new EventStream("zusage.fact", "fact:" + pseudonym(step.id())), StepFact.of(step, finalOn));
    }

    private String pseudonym(UUID stepId) {
        return HexFormat.of().formatHex(keys.mac("statistics", stepId.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
