package de.zusage.portal.plan;

import de.zusage.portal.plan.Plans.Draft;
import de.zusage.portal.plan.Plans.Entries;
import de.zusage.portal.plan.Plans.Held;
import de.zusage.portal.plan.Plans.OutcomeOfStep;
import de.zusage.portal.plan.Plans.Party;
import de.zusage.portal.plan.Plans.Plan;
import de.zusage.portal.plan.Plans.Step;
import de.zusage.portal.plan.Plans.StepSoFar;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is entered: shown again as it was stored, or as it was sent if something is not right.
 *
 * @param etag the plan's, on which the review is held
 * @param draft the ETag of what was stored of the review
 * @param outcomes by step; a step without one stays open
 */
record HeldForm(
        String etag,
        String draft,
        String heldOn,
        Map<String, String> outcomes,
        Map<String, String> causes,
        Set<Obstacle> obstacles,
        String note,
        String nextOn,
        String amendmentBy) {

    /** As it is stored; where nothing is, today and the usual next day are proposed. */
    static HeldForm of(RestResponse<Plan> plan, RestResponse<Draft> draft, LocalDate today) {
        Entries entries = draft.getEntity().entries();
        LocalDate next = draft.getEntity().storedAt() == null
                ? today.plusMonths(plan.getEntity().reviewIntervalMonths())
                : entries.nextReviewOn();
        Map<String, String> outcomes = new TreeMap<>();
        Map<String, String> causes = new TreeMap<>();
        for (StepSoFar step : entries.steps()) {
            put(outcomes, step, step.outcome());
            put(causes, step, step.cause());
        }
        return new HeldForm(
                plan.getHeaderString("ETag"),
                draft.getHeaderString("ETag"),
                Objects.requireNonNullElse(entries.heldOn(), today).toString(),
                outcomes,
                causes,
                Set.copyOf(entries.wayBlockedBy()),
                Objects.requireNonNullElse(entries.note(), ""),
                Objects.toString(next, ""),
                Objects.toString(entries.amendmentRequestedBy(), ""));
    }

    private static void put(Map<String, String> by, StepSoFar step, @Nullable Enum<?> entered) {
        if (entered != null) {
            by.put(step.stepId().toString(), entered.name());
        }
    }

    static HeldForm of(MultivaluedMap<String, String> sent) {
        return new HeldForm(
                Entered.hidden(sent, "etag"),
                Entered.hidden(sent, "draft"),
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

    /** The same on what is there now. */
    HeldForm on(String newEtag, String newDraft) {
        return new HeldForm(newEtag, newDraft, heldOn, outcomes, causes, obstacles, note, nextOn, amendmentBy);
    }

    /** Fields in which something stands that is no day: nothing is stored in its place. */
    public List<String> unreadable() {
        List<String> fields = new ArrayList<>();
        if (!heldOn.isEmpty() && Entered.day(heldOn) == null) {
            fields.add("held-on");
        }
        if (!nextOn.isEmpty() && Entered.day(nextOn) == null) {
            fields.add("next-on");
        }
        return fields;
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

    /**
     * What is stored of it. Before the planned day today is only what was proposed: whoever prepares a review finds the day
     * proposed anew.
     */
    Entries entries(List<Step> open, LocalDate plannedOn, LocalDate today) {
        LocalDate day = Entered.day(heldOn);
        boolean proposed = today.equals(day) && plannedOn.isAfter(today);
        return new Entries(
                proposed ? null : day,
                open.stream().map(this::soFar).filter(StepSoFar::hasAny).toList(),
                Entered.day(nextOn),
                Entered.one(Party.class, amendmentBy),
                obstacles.stream().sorted().toList(),
                note.isEmpty() ? null : note);
    }

    private StepSoFar soFar(Step step) {
        return new StepSoFar(
                step.id(), Entered.one(StepOutcome.class, outcomeOf(step)), Entered.one(Cause.class, causeOf(step)));
    }
}
