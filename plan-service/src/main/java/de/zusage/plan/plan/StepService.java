package de.zusage.plan.plan;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import de.zusage.plan.calendar.AuthorityCalendar;
import de.zusage.plan.plan.StepViews.ChangedSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What advisers note about the steps of a plan. */
@ApplicationScoped
class StepService {
    private static final int YEARS_AHEAD = 3;

    private final PlanDesk desk;
    private final PlanRecorder recorder;
    private final StepViews views;
    private final StepCorrections corrections;
    private final AuthorityCalendar calendar;
    private final AccessLog accessLog;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    StepService(
            PlanDesk desk,
            PlanRecorder recorder,
            StepViews views,
            StepCorrections corrections,
            AuthorityCalendar calendar,
            AccessLog accessLog,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.recorder = recorder;
        this.views = views;
        this.corrections = corrections;
        this.calendar = calendar;
        this.accessLog = accessLog;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ChangedSteps start(UUID stepId, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(stepId, ifMatch);
        recorder.record(plan, List.of(plan.start(stepId, today())));
        return noted("start", plan, stepId);
    }

    @Transactional
    ChangedSteps record(StepOutcome outcome, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(outcome.stepId(), ifMatch);
        recorder.record(plan, plan.record(List.of(outcome), today()));
        return noted("close", plan, outcome.stepId());
    }

    @Transactional
    ChangedSteps reschedule(UUID stepId, LocalDate dueOn, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(stepId, ifMatch);
        LocalDate day = workingDay(plan, dueOn);
        PlanEvent rescheduled = plan.reschedule(stepId, day)
                .orElseThrow(() -> new InvalidInput("nothing-changes", "The step is due on " + day + " already."));
        recorder.record(plan, List.of(rescheduled));
        return noted("reschedule", plan, stepId);
    }

    /** What the client said or wrote down; who writes it here is the adviser. */
    @Transactional
    ChangedSteps heed(UUID stepId, StepApi.VerdictRequest said, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(stepId, ifMatch);
        recorder.record(plan, List.of(plan.heed(stepId, said.on(today()))));
        return noted("verdict", plan, stepId);
    }

    @Transactional
    ChangedSteps correct(UUID stepId, Correction wanted, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(stepId, ifMatch);
        Step before = plan.step(stepId);
        StepCorrection kept = before.finalOn() == null
                ? null
                : new StepCorrection(ids.next(), plan, before, wanted, today(), UUID.fromString(caller.subject()));
        recorder.record(plan, plan.correct(stepId, wanted, today()));
        if (kept != null) {
            corrections.persist(kept);
        }
        return noted("correct", plan, stepId);
    }

    /** All changes or none. */
    @Transactional
    ChangedSteps change(UUID agreementId, List<StepApi.StepChangeRequest> wanted, @Nullable String ifMatch) {
        Plan plan = desk.toChange(agreementId, ifMatch);
        List<UUID> named =
                wanted.stream().map(StepApi.StepChangeRequest::stepId).toList();
        plan.requireOwn(named);
        wanted.forEach(request -> recorder.record(plan, change(plan, request).applyTo(plan, today())));
        accessLog.record("change", "step", named);
        return views.changed(plan, named);
    }

    private StepChange change(Plan plan, StepApi.StepChangeRequest wanted) {
        UUID stepId = wanted.stepId();
        StepChange change = new StepChange(
                stepId,
                wanted.dueOn() == null ? null : workingDay(plan, wanted.dueOn()),
                Boolean.TRUE.equals(wanted.started()),
                wanted.outcome() == null ? null : wanted.outcome().of(stepId),
                wanted.verdict() == null ? null : wanted.verdict().on(today()));
        if (change.changesNothing()) {
            throw new InvalidInput("nothing-changes", "Say what changes about step " + stepId + ".");
        }
        return change;
    }

    private LocalDate workingDay(Plan plan, LocalDate wanted) {
        if (wanted.isBefore(today()) || wanted.isAfter(today().plusYears(YEARS_AHEAD))) {
            throw new InvalidInput("due-date", "A step is due from today on, within " + YEARS_AHEAD + " years.");
        }
        return calendar.workingDays(plan.authority(), clock.instant()).apply(wanted);
    }

    private ChangedSteps noted(String action, Plan plan, UUID stepId) {
        accessLog.record(action, "step", stepId);
        return views.changed(plan, stepId);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
