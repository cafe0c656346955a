package de.zusage.plan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What another version of an agreement changes in its plan. */
final class Difference {

    private Difference() {}

    /** Kept promises change their steps, new ones add some, and steps without an outcome that are no longer promised end. */
    static List<PlanEvent> apply(Plan plan, Terms terms, UnaryOperator<LocalDate> workingDay, LocalDate on) {
        plan.agreementVersion = terms.version();
        plan.reviewIntervalMonths = terms.reviewIntervalMonths();
        List<PlanEvent> events = new ArrayList<>();
        Set<UUID> promised = terms.promises().stream().map(Promised::id).collect(Collectors.toSet());
        plan.steps.stream()
                .filter(step -> !promised.contains(step.id()) && !step.state().isFinal())
                .forEach(step -> events.add(step.supersede(on)));
        Map<UUID, Step> known = plan.steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        for (Promised promise : terms.promises()) {
            LocalDate dueOn = workingDay.apply(promise.dueOn());
            Step step = known.get(promise.id());
            if (step == null) {
                Step added = new Step(plan, promise, dueOn);
                plan.steps.add(added);
                events.add(added.added());
            } else {
                step.amend(promise, dueOn).ifPresent(events::add);
            }
        }
        return events;
    }
}
