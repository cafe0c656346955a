package de.zusage.plan.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Follows the events of an agreement anew, around the outcomes that were noted here in between. */
final class Replay {

    private Replay() {}

    /** Makes {@code fresh} by the changes, which stand under the sequences of their events. */
    static void follow(Plan kept, Plan fresh, SortedMap<Long, Consumer<Plan>> changes) {
        changes.forEach((sequence, change) -> {
            decide(kept, fresh, sequence);
            change.accept(fresh);
            fresh.follow(sequence);
        });
        decide(kept, fresh, Long.MAX_VALUE);
    }

    /** An outcome comes where it came and is taken back where it was: after the events that the plan had followed. */
    private static void decide(Plan kept, Plan fresh, long before) {
        for (Step step : fresh.steps()) {
            Step own = find(kept, step.id()).orElse(null);
            if (own == null || step.state == StepState.SUPERSEDED) {
                continue;
            }
            boolean decided = own.decidedAfter != null && own.decidedAfter < before;
            boolean reopened = own.reopenedAfter != null && own.reopenedAfter < before;
            StepState undecided = own.startedOn == null ? StepState.OPEN : StepState.IN_PROGRESS;
            step.state = !decided || reopened ? undecided : own.state.isOutcome() ? own.state : StepState.MET;
            step.finalOn = decided && !reopened ? own.finalOn : null;
        }
    }

    /** Brings the kept plan to what the events say; says whether it differed. A conclusion was decided here and stays. */
    static boolean bring(Plan kept, Plan right) {
        List<Object> before = skeleton(kept);
        kept.agreementVersion = right.agreementVersion;
        kept.inForceSince = right.inForceSince;
        kept.earlierVersion = right.earlierVersion;
        kept.reviewIntervalMonths = right.reviewIntervalMonths;
        kept.openedOn = right.openedOn;
        kept.closedOn = right.closedOn;
        kept.pausedOn = right.pausedOn;
        kept.transferred = right.transferred;
        kept.followed = right.followed;
        if (right.state == PlanState.CLOSED || kept.state == PlanState.CLOSED) {
            kept.state = right.state;
        }
        for (Step step : right.steps()) {
            Skeleton wanted = Skeleton.of(step, find(kept, step.id()).orElse(step));
            find(kept, step.id()).ifPresentOrElse(wanted::into, () -> kept.steps.add(wanted.lost(kept)));
        }
        boolean differed = !skeleton(kept).equals(before);
        if (differed) {
            kept.changed();
        }
        return differed;
    }

    private static Optional<Step> find(Plan plan, UUID id) {
        return plan.steps().stream().filter(step -> step.id().equals(id)).findAny();
    }

    private static List<Object> skeleton(Plan plan) {
        return Arrays.asList(
                plan.agreementVersion,
                plan.inForceSince,
                plan.earlierVersion,
                plan.reviewIntervalMonths,
                plan.openedOn,
                plan.closedOn,
                plan.pausedOn,
                plan.transferred,
                plan.followed,
                plan.state,
                plan.steps().stream().map(step -> Skeleton.of(step, step)).collect(Collectors.toSet()));
    }
}
