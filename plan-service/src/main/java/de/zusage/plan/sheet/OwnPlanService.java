package de.zusage.plan.sheet;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.PlanTexts;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.plan.StepView;
import de.zusage.plan.plan.StepViews;
import de.zusage.plan.review.Reviews;
import de.zusage.plan.template.KnownTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows clients their plan; who has no case here, or no plan as yet, is told that there is none. */
@ApplicationScoped
class OwnPlanService {

    private final VisibleCases cases;
    private final Plans plans;
    private final Reviews reviews;
    private final PlanTexts texts;
    private final StepViews steps;
    private final KnownTemplates templates;
    private final AccessLog accessLog;
    private final Caller caller;

    OwnPlanService(
            VisibleCases cases,
            Plans plans,
            Reviews reviews,
            PlanTexts texts,
            StepViews steps,
            KnownTemplates templates,
            AccessLog accessLog,
            Caller caller) {
        this.cases = cases;
        this.plans = plans;
        this.reviews = reviews;
        this.texts = texts;
        this.steps = steps;
        this.templates = templates;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** The plan with its version. */
    record Versioned(OwnPlan plan, long version) {}

    @Transactional
    Versioned read(String language) {
        Plan plan = plans.presentOf(cases.own());
        accessLog.record("read", "plan", plan.id());
        List<StepView> shown = steps.of(plan.steps(), plan, texts.of(plan));
        List<String> codes = shown.stream().map(StepView::template).distinct().toList();
        return new Versioned(
                OwnPlan.of(
                        plan,
                        cases.isDisputed(plan.caseId()),
                        shown,
                        reviews.ofPlan(plan.id()),
                        templates.words(codes, caller.carrier(), language)),
                plan.version());
    }
}
