package de.zusage.plan.plan;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.calendar.WorkingDays;
import de.zusage.plan.casefile.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases of plans and steps: load, ask the plan, record what happened. */
@ApplicationScoped
public class PlanService {

    private final Plans plans;
    private final PlanRecorder recorder;
    private final WorkingDays workingDays;
    private final Responsibility responsibility;
    private final Tenancy tenancy;
    private final AccessLog accessLog;
    private final Clock clock;

    PlanService(
            Plans plans,
            PlanRecorder recorder,
            WorkingDays workingDays,
            Responsibility responsibility,
            Tenancy tenancy,
            AccessLog accessLog,
            Clock clock) {
        this.plans = plans;
        this.recorder = recorder;
        this.workingDays = workingDays;
        this.responsibility = responsibility;
        this.tenancy = tenancy;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Opens the plan of an agreement; a second plan for it is refused. */
    @Transactional
    public void open(UUID agreementId, UUID caseId, Terms terms, LocalDate on) {
        if (plans.findByIdOptional(agreementId).isPresent()) {
            throw new RuleViolation("plan-exists", "The agreement has its plan already.");
        }
        Tenant tenant = tenancy.required();
        Plan plan = new Plan(tenant, agreementId, caseId, on);
        List<PlanEvent> events = plan.open(terms, workingDay(tenant));
        plans.persist(plan);
        recorder.record(plan, events);
    }

    @Transactional
    public void amend(UUID agreementId, Terms terms, LocalDate on) {
        Plan plan = plans.forChange(agreementId);
        recorder.record(plan, plan.amend(terms, workingDay(tenancy.required()), on));
    }

    @Transactional
    public void pause(UUID agreementId, LocalDate on) {
        plans.forChange(agreementId).pause(on);
    }

    @Transactional
    public void resume(UUID agreementId, long days, LocalDate on) {
        Plan plan = plans.forChange(agreementId);
        recorder.record(plan, plan.resume(days, workingDay(tenancy.required()), on));
    }

    @Transactional
    public void close(UUID agreementId, LocalDate on) {
        Plan plan = plans.forChange(agreementId);
        recorder.record(plan, List.of(plan.close(on)));
    }

    @Transactional
    StepChange start(UUID stepId, @Nullable String ifMatch) {
        Plan plan = plans.forChange(plans.ofStep(stepId), ifMatch);
        responsibility.require(plan.caseId());
        recorder.record(plan, List.of(plan.start(stepId, LocalDate.now(clock))));
        accessLog.record("start", "step", stepId);
        return StepChange.of(plan, stepId);
    }

    @Transactional
    StepChange record(StepOutcome outcome, @Nullable String ifMatch) {
        Plan plan = plans.forChange(plans.ofStep(outcome.stepId()), ifMatch);
        responsibility.require(plan.caseId());
        recorder.record(plan, plan.record(List.of(outcome), LocalDate.now(clock)));
        accessLog.record("close", "step", outcome.stepId());
        return StepChange.of(plan, outcome.stepId());
    }

    private UnaryOperator<LocalDate> workingDay(Tenant tenant) {
        return day -> workingDays.onOrAfter(day, tenant.authority());
    }

    /** A step after its change, with the plan's new version. */
    record StepChange(StepView step, long version) {

        private static StepChange of(Plan plan, UUID stepId) {
            return new StepChange(StepView.of(plan.step(stepId)), plan.version());
        }
    }
}
