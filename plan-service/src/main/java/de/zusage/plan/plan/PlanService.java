package de.zusage.plan.plan;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.calendar.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What agreements do to plans: load, ask the plan, record what happened. */
@ApplicationScoped
public class PlanService {

    private final Plans plans;
    private final PlanRecorder recorder;
    private final WorkingDays workingDays;
    private final Tenancy tenancy;

    PlanService(Plans plans, PlanRecorder recorder, WorkingDays workingDays, Tenancy tenancy) {
        this.plans = plans;
        this.recorder = recorder;
        this.workingDays = workingDays;
        this.tenancy = tenancy;
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

    private UnaryOperator<LocalDate> workingDay(Tenant tenant) {
        return day -> workingDays.onOrAfter(day, tenant.authority());
    }
}
