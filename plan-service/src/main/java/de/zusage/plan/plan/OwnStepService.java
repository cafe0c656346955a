package de.zusage.plan.plan;

import de.zusage.kit.web.AccessLog;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.StepViews.ChangedSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients say of their steps with their own login. */
@ApplicationScoped
class OwnStepService {

    private final Plans plans;
    private final VisibleCases cases;
    private final PlanRecorder recorder;
    private final StepViews views;
    private final AccessLog accessLog;
    private final Clock clock;

    OwnStepService(
            Plans plans, VisibleCases cases, PlanRecorder recorder, StepViews views, AccessLog accessLog, Clock clock) {
        this.plans = plans;
        this.cases = cases;
        this.recorder = recorder;
        this.views = views;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** 404 where the step is not of the caller's own case. */
    @Transactional
    ChangedSteps heed(UUID stepId, StepApi.OwnVerdictRequest said, @Nullable String ifMatch) {
        UUID agreement = plans.ofStep(stepId);
        cases.requireOwn(plans.caseOf(agreement));
        Plan plan = plans.forChange(agreement, ifMatch);
        recorder.record(plan, List.of(plan.heed(stepId, said.on(LocalDate.now(clock)))));
        accessLog.record("verdict", "step", stepId);
        return views.changed(plan, stepId);
    }
}
