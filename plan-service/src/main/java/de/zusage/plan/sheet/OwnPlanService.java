package de.zusage.plan.sheet;

import de.zusage.kit.web.AccessLog;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanTexts;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.plan.StepViews;
import de.zusage.plan.review.Reviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows clients their plan; who has no case here, or no plan as yet, is told that there is none. */
@ApplicationScoped
class OwnPlanService {

    private final VisibleCases cases;
    private final Plans plans;
    private final Reviews reviews;
    private final PlanTexts texts;
    private final StepViews steps;
    private final AccessLog accessLog;

    OwnPlanService(
            VisibleCases cases, Plans plans, Reviews reviews, PlanTexts texts, StepViews steps, AccessLog accessLog) {
        this.cases = cases;
        this.plans = plans;
        this.reviews = reviews;
        this.texts = texts;
        this.steps = steps;
        this.accessLog = accessLog;
    }

    /** The plan with its version. */
    record Versioned(OwnPlan plan, long version) {}

    @Transactional
    Versioned read(String language) {
        Plan plan = plans.presentOf(cases.own());
        accessLog.record("read", "plan", plan.id());
        return new Versioned(
                OwnPlan.of(
                        plan,
                        cases.isDisputed(plan.caseId()),
                        steps.of(plan, texts.of(plan), language),
                        reviews.ofPlan(plan.id())),
                plan.version());
    }
}
