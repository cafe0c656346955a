package de.zusage.portal.plan;

import de.zusage.portal.plan.Plans.Held;
import de.zusage.portal.plan.Plans.OutcomeOfStep;
import de.zusage.portal.plan.Plans.Party;
import de.zusage.portal.plan.Plans.Step;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A review as it is entered: shown again as it was if something is not right.
 *
 * @param outcomes by step; a step without one stays open
 */
record HeldForm(
        String etag,
        String heldOn,
        Map<String, String> outcomes,
        Map<String, String> causes,
        Set<Obstacle> obstacles,
        String note,
        String nextOn,
        String amendmentBy) {

    static HeldForm empty(String etag, LocalDate today, LocalDate next) {
        return new HeldForm(etag, today.toString(), Map.of(), Map.of(), Set.of(), "", next.toString(), "");
    }

    static HeldForm of(MultivaluedMap<String, String> sent) {
        return new HeldForm(
                Entered.text(sent, "etag"),
                Entered.text(sent, "heldOn"),
                Entered.under(sent, "outcome."),
                Entered.under(sent, "cause."),
                sent.getOrDefault("obstacles", List.of()).stream()
                        .map(each -> Entered.one(Obstacle.class, each))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                Entered.text(sent, "note"),
                Entered.text(sent, "nextOn"),
                Entered.text(sent, "amendmentBy"));
    }

    HeldForm on(String newEtag) {
        return new HeldForm(newEtag, heldOn, outcomes, causes, obstacles, note, nextOn, amendmentBy);
    }

    public String outcomeOf(Step step) {
        return outcomes.getOrDefault(step.id().toString(), "");
    }

    public String causeOf(Step step) {
        return causes.getOrDefault(step.id().toString(), "");
    }

    Held held(List<Step> open) {
        List<OutcomeOfStep> ended = new ArrayList<>();
        for (Step step : open) {
            StepOutcome outcome = Entered.one(StepOutcome.class, outcomeOf(step));
            if (outcome != null) {
                Cause cause = outcome == StepOutcome.MET ? null : Entered.one(Cause.class, causeOf(step));
                ended.add(new OutcomeOfStep(step.id(), outcome, cause));
            }
        }
        return new Held(
                Entered.day(heldOn),
                ended,
                Entered.day(nextOn),
                Entered.one(Party.class, amendmentBy),
                List.copyOf(obstacles),
                note.isEmpty() ? null : note);
    }
}
