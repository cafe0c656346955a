package de.zusage.plan.sheet;

import de.zusage.kit.web.AccessLog;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads a plan, and notes in the access log that it was read. */
@ApplicationScoped
class PlanSheetService {

    private final Plans plans;
    private final Reviews reviews;
    private final AccessLog accessLog;

    PlanSheetService(Plans plans, Reviews reviews, AccessLog accessLog) {
        this.plans = plans;
        this.reviews = reviews;
        this.accessLog = accessLog;
    }

    @Transactional
    Versioned read(UUID agreementId) {
        Plan plan = plans.required(agreementId);
        accessLog.record("read", "plan", agreementId);
        return new Versioned(PlanSheet.of(plan, reviews.ofPlan(agreementId)), plan.version());
    }

    /** The sheet with the plan's version. */
    record Versioned(PlanSheet sheet, long version) {}
}
