package de.zusage.plan.plan;

import de.zusage.kit.web.InvalidInput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Steps as a request names them. */
final class NamedSteps {

    private NamedSteps() {}

    /** Each is one of these and named once; 400 otherwise, which says which one is not. */
    static void require(List<Step> steps, List<UUID> named) {
        Set<UUID> seen = new HashSet<>();
        for (UUID stepId : named) {
            if (steps.stream().noneMatch(step -> step.id().equals(stepId))) {
                throw new InvalidInput("unknown-step", "Step " + stepId + " is not of this plan.");
            }
            if (!seen.add(stepId)) {
                throw new InvalidInput("step-named-twice", "Step " + stepId + " is named twice.");
            }
        }
    }
}
