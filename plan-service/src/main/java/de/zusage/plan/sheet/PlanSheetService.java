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
import java.util.UUID;

/** Reads a plan, and notes in the access log that it was read. */
@ApplicationScoped
class PlanSheetService {

    private final Plans plans;
    private final VisibleCases visible;
    private final Reviews reviews;
    private final PlanTexts texts;
    private final StepViews steps;
    private final AccessLog accessLog;

    PlanSheetService(
            Plans plans, VisibleCases visible, Reviews reviews, PlanTexts texts, StepViews steps, AccessLog accessLog) {
        this.plans = plans;
        this.visible = visible;
        this.reviews = reviews;
        this.texts = texts;
        this.steps = steps;
        this.accessLog = accessLog;
    }

    @Transactional
    Versioned read(UUID agreementId, String language) {
        Plan plan = plans.required(agreementId);
        visible.requireToRead(plan.caseId());
        accessLog.record("read", "plan", agreementId);
        PlanTexts.Texts opened = texts.of(plan);
        return new Versioned(
                PlanSheet.of(
                        plan,
                        visible.isDisputed(plan.caseId()),
                        opened.note(agreementId),
                        steps.of(plan, opened, language),
                        reviews.ofPlan(agreementId)),
                plan.version());
    }

    /** The sheet with the plan's version. */
    record Versioned(PlanSheet sheet, long version) {}
}
