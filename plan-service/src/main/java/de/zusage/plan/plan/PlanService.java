package de.zusage.plan.plan;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.calendar.AuthorityCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What agreements do to plans: load, ask the plan, record what happened. */
@ApplicationScoped
public class PlanService {

    private final Plans plans;
    private final PlanRecorder recorder;
    private final AuthorityCalendar calendar;
    private final Tenancy tenancy;

    PlanService(Plans plans, PlanRecorder recorder, AuthorityCalendar calendar, Tenancy tenancy) {
        this.plans = plans;
        this.recorder = recorder;
        this.calendar = calendar;
        this.tenancy = tenancy;
    }

    /** Opens the plan of an agreement; a second plan for it is refused. */
    @Transactional
    public void open(UUID agreementId, UUID caseId, Terms terms, LocalDate on, Told told) {
        if (plans.findByIdOptional(agreementId).isPresent()) {
            throw new RuleViolation("plan-exists", "The agreement has its plan already.");
        }
        Plan plan = new Plan(tenancy.required(), agreementId, caseId, on);
        plan.follow(told.sequence());
        List<PlanEvent> events = plan.open(terms, workingDay(told));
        plans.persist(plan);
        recorder.record(plan, events);
        plans.continueSteps(agreementId);
    }

    @Transactional
    public boolean exists(UUID agreementId) {
        return plans.findByIdOptional(agreementId).isPresent();
    }

    /** Does what an event of the agreement says. */
    @Transactional
    public void follow(UUID agreementId, PlanChange change, Told told) {
        Plan plan = plans.forChange(agreementId);
        plan.follow(told.sequence());
        recorder.record(plan, change.on(plan, workingDay(told)));
        if (plan.transferred) {
            plans.continueSteps(agreementId);
        }
    }

    /** The agreement never was one, so that nothing of its plan is counted. */
    @Transactional
    public void annul(UUID agreementId, LocalDate on) {
        recorder.voided(plans.required(agreementId), on);
    }

    /**
     * Follows all that was told of an agreement once more, beginning with its opening, and brings the plan to what that
     * says; what was written here stays. Says whether anything differed.
     */
    @Transactional
    public boolean rebuild(UUID agreementId, LocalDate openedOn, SortedMap<Long, ToldChange> history) {
        Plan kept = plans.locked(agreementId);
        Plan fresh = new Plan(tenancy.required(), agreementId, kept.caseId(), openedOn);
        SortedMap<Long, Consumer<Plan>> changes = new TreeMap<>();
        history.forEach((sequence, told) ->
                changes.put(sequence, plan -> told.change().on(plan, workingDay(told.told()))));
        Replay.follow(kept, fresh, changes);
        boolean differed = Replay.bring(kept, fresh);
        plans.flush();
        plans.continueSteps(agreementId);
        return differed;
    }

    private UnaryOperator<LocalDate> workingDay(Told told) {
        return calendar.workingDays(tenancy.required().authority(), told.at());
    }

    /** What an event of the agreement changes in its plan. */
    @FunctionalInterface
    public interface PlanChange {
        List<PlanEvent> on(Plan plan, UnaryOperator<LocalDate> workingDay);
    }

    /** A change, and the event that told of it. */
    public record ToldChange(Told told, PlanChange change) {}
}
