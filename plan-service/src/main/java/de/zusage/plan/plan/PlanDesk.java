package de.zusage.plan.plan;

import de.zusage.plan.casefile.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands a plan to whoever may change it, locked; the caller must have seen its present version. */
@ApplicationScoped
class PlanDesk {
    private final Plans plans;
    private final Responsibility responsibility;

    PlanDesk(Plans plans, Responsibility responsibility) {
        this.plans = plans;
        this.responsibility = responsibility;
    }

    Plan toChange(UUID agreementId, @Nullable String ifMatch) {
        return answeredFor(plans.forChange(agreementId, ifMatch));
    }

    Plan ofStep(UUID stepId, @Nullable String ifMatch) {
        return toChange(plans.ofStep(stepId), ifMatch);
    }

    /** To add something, whatever else has changed. */
    Plan ofStep(UUID stepId) {
        return answeredFor(plans.forChange(plans.ofStep(stepId)));
    }

    private Plan answeredFor(Plan plan) {
        responsibility.require(plan.caseId());
        return plan;
    }
}
